/** The worker's meters. */
@NullMarked
package io.trendloom.forecast.metrics;

import org.jspecify.annotations.NullMarked;
