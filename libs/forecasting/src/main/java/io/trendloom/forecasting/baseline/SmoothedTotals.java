package io.trendloom.forecasting.baseline;

import io.trendloom.forecasting.forecast.Method;
import io.trendloom.forecasting.forecast.RawForecast;
import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ShopCalendar;
import java.time.LocalDate;
import java.util.List;

/**
 * Totals and weeks as {@link Ets} tells them. Of days and trends it says nothing, and nothing of an item that has not sold.
 */
public final class SmoothedTotals implements Method {
    private final SmoothingGrid grid;

    public SmoothedTotals(SmoothingGrid grid) {
        this.grid = grid;
    }

    @Override
    public List<RawForecast> raw(List<ItemHistory> known, ShopCalendar calendar, LocalDate cutoff) {
        return known.stream()
                .map(item -> item.isUnsold() ? RawForecast.SILENT : raw(item, calendar, cutoff.toEpochDay()))
                .toList();
    }

    private RawForecast raw(ItemHistory item, ShopCalendar calendar, long cutoff) {
        EtsState state = EtsState.best(item, calendar, cutoff, grid);
        return RawForecast.ofPeriods(Ets.periods(new EtsPath(state, calendar, cutoff)), new double[0]);
    }
}
