/** Which generation of rows the state holds, and how it is built anew for another. */
@NullMarked
package io.trendloom.forecast.generation;

import org.jspecify.annotations.NullMarked;
