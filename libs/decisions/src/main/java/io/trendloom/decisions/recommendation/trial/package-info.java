/** What ways to recommend would have come to: tried on orders after a cutoff by what was known at it. */
@NullMarked
package io.trendloom.decisions.recommendation.trial;

import org.jspecify.annotations.NullMarked;
