/** What moved an item's forecast, beside the course of items like it. */
@NullMarked
package io.trendloom.forecast.explanation;

import org.jspecify.annotations.NullMarked;
