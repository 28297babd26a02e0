/** Named arrays of floats as plain values and as files, bound to no engine. */
@NullMarked
package io.trendloom.forecasting.network.tensor;

import org.jspecify.annotations.NullMarked;
