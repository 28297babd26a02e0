/** Turns a published BERT graph into an encoder that answers one normalised vector a text. */
@NullMarked
package io.trendloom.encoding.graph;

import org.jspecify.annotations.NullMarked;
