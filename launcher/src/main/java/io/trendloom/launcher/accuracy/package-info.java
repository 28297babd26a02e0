/** How the forecasts of the running system did, and whether its model has drifted. */
@NullMarked
package io.trendloom.launcher.accuracy;

import org.jspecify.annotations.NullMarked;
