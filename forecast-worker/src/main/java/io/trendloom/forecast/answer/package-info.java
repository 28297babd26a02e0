/** A forecast as it is answered in JSON. */
@NullMarked
package io.trendloom.forecast.answer;

import org.jspecify.annotations.NullMarked;
