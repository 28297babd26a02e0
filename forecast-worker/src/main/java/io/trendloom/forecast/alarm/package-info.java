/** What a shop's systems are told of its items: trends that turned, and stock that will not last. */
@NullMarked
package io.trendloom.forecast.alarm;

import org.jspecify.annotations.NullMarked;
