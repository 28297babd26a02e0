/** What to recommend, learned from orders in the background. */
@NullMarked
package io.trendloom.forecast.recommendation;

import org.jspecify.annotations.NullMarked;
