/** Forecasts of items with the champion, from what is known of them now. */
@NullMarked
package io.trendloom.forecast.scoring;

import org.jspecify.annotations.NullMarked;
