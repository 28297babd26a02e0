/** Live accuracy: forecasts of record judged by what came, as soon as the days after their cutoff are over. */
@NullMarked
package io.trendloom.forecast.accuracy;

import org.jspecify.annotations.NullMarked;
