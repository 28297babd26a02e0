/** From a shop's histories to an evaluated model in a folder. */
@NullMarked
package io.trendloom.forecasting.training;

import org.jspecify.annotations.NullMarked;
