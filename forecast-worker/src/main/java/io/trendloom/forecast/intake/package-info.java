/** What messages do to the state. */
@NullMarked
package io.trendloom.forecast.intake;

import org.jspecify.annotations.NullMarked;
