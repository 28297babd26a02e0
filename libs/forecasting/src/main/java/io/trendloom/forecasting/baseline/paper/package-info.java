/** The classifier of trends by titles that this system started from, as a baseline. */
@NullMarked
package io.trendloom.forecasting.baseline.paper;

import org.jspecify.annotations.NullMarked;
