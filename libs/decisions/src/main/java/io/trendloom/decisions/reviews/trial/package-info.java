/** Tries topics, sentiment and early warning on made reviews, of which it is known what they speak of. */
@NullMarked
package io.trendloom.decisions.reviews.trial;

import org.jspecify.annotations.NullMarked;
