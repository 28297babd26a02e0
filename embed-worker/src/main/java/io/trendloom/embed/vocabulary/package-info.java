/** The words of all texts, and in how many each stands. */
@NullMarked
package io.trendloom.embed.vocabulary;

import org.jspecify.annotations.NullMarked;
