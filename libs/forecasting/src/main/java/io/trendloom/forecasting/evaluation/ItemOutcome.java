package io.trendloom.forecasting.evaluation;

import io.trendloom.forecasting.forecast.DayForecast;
import io.trendloom.forecasting.forecast.ItemForecast;
import io.trendloom.forecasting.forecast.PeriodForecast;
import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ShopCalendar;
import io.trendloom.forecasting.trend.TrendClass;
import io.trendloom.forecasting.trend.TrendRule;
import org.jspecify.annotations.Nullable;

/**
 * A forecast beside what came.
 *
 * @param whole with the days after the cutoff
 * @param known as known at the cutoff
 * @param rule of the class that came
 */
record ItemOutcome(ItemHistory whole, ItemHistory known, ShopCalendar calendar, TrendRule rule, ItemForecast forecast) {
    private static final double MEDIAN = 0.5;
    private static final int WEEK = 7;

    double sold(DayForecast day) {
        return whole.units(day.day().toEpochDay());
    }

    PeriodForecast total() {
        return forecast.totals().getLast();
    }

    double soldInTotal() {
        return whole.units(total().from().toEpochDay(), total().to().toEpochDay());
    }

    /** Sum of the absolute errors of the days' medians, in units. */
    double absoluteError() {
        return forecast.days().stream()
                .mapToDouble(day -> Math.abs(sold(day) - day.quantiles().at(MEDIAN)))
                .sum();
    }

    /** Mean absolute error of the days' medians by that of repeating the same weekday; NaN where the latter is 0. */
    double scaledError() {
        long cutoff = forecast.cutoff().toEpochDay();
        long first = known.first();
        while (first < cutoff && !(known.units(first) > 0)) {
            first++;
        }
        double naive = 0;
        for (long day = first + WEEK; day <= cutoff; day++) {
            naive += Math.abs(known.units(day) - known.units(day - WEEK));
        }
        double scale = naive / (cutoff - first - WEEK + 1);
        return scale > 0 ? absoluteError() / forecast.days().size() / scale : Double.NaN;
    }

    @Nullable TrendClass trend() {
        return rule.ofItem(whole, calendar, forecast.cutoff().toEpochDay());
    }
}
