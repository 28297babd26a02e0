/** Which customers there are, by how lately, how often and for how much they buy. */
@NullMarked
package io.trendloom.decisions.segments;

import org.jspecify.annotations.NullMarked;
