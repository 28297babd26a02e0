/** Items that have not sold yet, forecast from how they are described and from what items like them sell. */
@NullMarked
package io.trendloom.forecasting.launch;

import org.jspecify.annotations.NullMarked;
