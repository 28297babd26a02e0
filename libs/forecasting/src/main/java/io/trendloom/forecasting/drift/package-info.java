/** Drift: how far the items at a cutoff have moved from those that a model learned from. */
@NullMarked
package io.trendloom.forecasting.drift;

import org.jspecify.annotations.NullMarked;
