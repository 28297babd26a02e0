/** {@code trendloom decide}: what to do about forecasts. */
@NullMarked
package io.trendloom.launcher.decide;

import org.jspecify.annotations.NullMarked;
