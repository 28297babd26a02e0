/** Outside series as the shop told of them. */
@NullMarked
package io.trendloom.forecast.signals;

import org.jspecify.annotations.NullMarked;
