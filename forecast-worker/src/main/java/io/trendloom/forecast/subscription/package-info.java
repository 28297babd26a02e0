/** Programs that asked to be told, and what is told to each of them until it has taken it. */
@NullMarked
package io.trendloom.forecast.subscription;

import org.jspecify.annotations.NullMarked;
