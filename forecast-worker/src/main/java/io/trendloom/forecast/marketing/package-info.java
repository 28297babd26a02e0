/** What to mark down, promote or advertise: responses learned from the sales, and decisions by them and forecasts of record. */
@NullMarked
package io.trendloom.forecast.marketing;

import org.jspecify.annotations.NullMarked;
