package io.trendloom.forecast.forget;

import org.jspecify.annotations.Nullable;

/**
 * Items that were read together.
 *
 * @param last id of the last one; null where there was none
 */
record Page(@Nullable String last, int changed) {}
