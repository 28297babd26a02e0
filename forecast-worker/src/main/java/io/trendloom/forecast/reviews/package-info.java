/** What customers said of each item, by day. */
@NullMarked
package io.trendloom.forecast.reviews;

import org.jspecify.annotations.NullMarked;
