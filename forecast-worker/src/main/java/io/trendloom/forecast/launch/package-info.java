/** Items that are not in the catalogue yet, described by text. */
@NullMarked
package io.trendloom.forecast.launch;

import org.jspecify.annotations.NullMarked;
