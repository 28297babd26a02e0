/** {@code trendloom demo}: the sample shop from its sales to forecasts. */
@NullMarked
package io.trendloom.launcher.demo;

import org.jspecify.annotations.NullMarked;
