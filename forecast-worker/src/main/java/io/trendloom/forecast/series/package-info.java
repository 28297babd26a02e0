/** What each item sold, day by day, and the batches of the sales ledger that add to it. */
@NullMarked
package io.trendloom.forecast.series;

import org.jspecify.annotations.NullMarked;
