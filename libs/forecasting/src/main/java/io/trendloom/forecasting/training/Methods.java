package io.trendloom.forecasting.training;

import io.trendloom.forecasting.baseline.SmoothedTotals;
import io.trendloom.forecasting.baseline.SmoothingGrid;
import io.trendloom.forecasting.boosting.BoostedTotals;
import io.trendloom.forecasting.forecast.Method;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a champion is blended of.
 *
 * @param trees null where they cannot be grown
 */
record Methods(Method network, Method average, @Nullable BoostedTotals trees) {
    private static final Method SMOOTHED = new SmoothedTotals(SmoothingGrid.STANDARD);

    /** Network, weekday average, and where there are trees these and exponential smoothing. */
    List<Method> all() {
        return trees == null ? List.of(network, average) : List.of(network, average, trees, SMOOTHED);
    }
}
