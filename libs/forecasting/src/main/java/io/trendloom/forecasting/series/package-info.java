/** What is known of a shop and its items on a day: the calendar, daily sales, reviews and text vectors. */
@NullMarked
package io.trendloom.forecasting.series;

import org.jspecify.annotations.NullMarked;
