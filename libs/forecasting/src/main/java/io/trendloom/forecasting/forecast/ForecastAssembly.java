package io.trendloom.forecasting.forecast;

import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ShopCalendar;
import io.trendloom.forecasting.trend.TrendLabels;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes forecasts of what methods say: closed days sell nothing, no quantile is above the {@link DemandCap}, the expected
 * demand of a period is the sum over its days.
 */
public final class ForecastAssembly {
    private final ShopCalendar calendar;
    private final LocalDate cutoff;
    private final TrendLabels labels;

    public ForecastAssembly(ShopCalendar calendar, LocalDate cutoff, TrendLabels labels) {
        this.calendar = calendar;
        this.cutoff = cutoff;
        this.labels = labels;
    }

    /** The forecast of an item as known at the cutoff. */
    public ItemForecast assemble(ItemHistory history, RawForecast raw) {
        double cap = DemandCap.of(history);
        List<DayForecast> days = days(raw, cap);
        TrendProbabilities trend = TrendProbabilities.of(raw.trend());
        return new ItemForecast(
                history.id(),
                cutoff,
                days,
                periods(raw, days, Period.TOTALS, 0, cap),
                periods(raw, days, Period.WEEKS, Period.TOTALS.size(), cap),
                new ItemTrend(labels.label(trend.toArray()), trend),
                history.isUnsold());
    }

    private List<DayForecast> days(RawForecast raw, double cap) {
        List<DayForecast> days = new ArrayList<>();
        for (int i = 0; i < raw.means().length; i++) {
            LocalDate day = cutoff.plusDays(i + 1L);
            boolean open = calendar.isOpen(day);
            double[] values = open ? raw.days()[i] : new double[raw.days()[i].length];
            days.add(new DayForecast(
                    day,
                    open,
                    Quantiles.ofDay(values).cappedAt(cap),
                    open ? Math.clamp(raw.means()[i], 0, cap) : 0,
                    TrendProbabilities.of(raw.dayTrend()[i])));
        }
        return days;
    }

    private List<PeriodForecast> periods(
            RawForecast raw, List<DayForecast> days, List<Period> periods, int first, double cap) {
        List<PeriodForecast> forecasts = new ArrayList<>();
        for (int i = 0; i < periods.size(); i++) {
            Period period = periods.get(i);
            boolean open = period.openDays(calendar, cutoff.toEpochDay()) > 0;
            double[] values = raw.periods()[first + i];
            forecasts.add(new PeriodForecast(
                    cutoff.plusDays(period.offset() + 1L),
                    period.days(),
                    Quantiles.ofTotal(open ? values : new double[values.length]).cappedAt(cap),
                    days.subList(period.offset(), period.offset() + period.days()).stream()
                            .mapToDouble(DayForecast::mean)
                            .sum()));
        }
        return forecasts;
    }
}
