/** Readiness. */
@NullMarked
package io.trendloom.forecast.health;

import org.jspecify.annotations.NullMarked;
