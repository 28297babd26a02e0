/** What was forecast of an item before. */
@NullMarked
package io.trendloom.forecast.past;

import org.jspecify.annotations.NullMarked;
