/** Objects of the libraries, made as beans from the configuration. */
@NullMarked
package io.trendloom.forecast.wiring;

import org.jspecify.annotations.NullMarked;
