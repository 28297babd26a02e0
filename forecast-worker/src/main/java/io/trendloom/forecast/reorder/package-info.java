/** What to reorder: decisions from forecasts of record, stock and what suppliers ask. */
@NullMarked
package io.trendloom.forecast.reorder;

import org.jspecify.annotations.NullMarked;
