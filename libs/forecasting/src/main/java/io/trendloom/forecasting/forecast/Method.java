package io.trendloom.forecasting.forecast;

import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ShopCalendar;
import java.time.LocalDate;
import java.util.List;

/** A way to forecast that may stand beside others in a blend. */
public interface Method {
    /** What the method says of items as known at the cutoff, in their order, over its longest horizon. */
    List<RawForecast> raw(List<ItemHistory> known, ShopCalendar calendar, LocalDate cutoff);
}
