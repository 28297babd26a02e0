package io.trendloom.forecasting.calibration;

import io.trendloom.forecasting.forecast.Period;
import io.trendloom.forecasting.forecast.RawForecast;
import io.trendloom.forecasting.network.QuantileLevels;
import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ShopCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Learns {@link ConformalScaling} from a window that the methods were not fitted on: the factor of a level is that
 * level's quantile, over the items, of (sold + 1) / (forecast + 1), so that with it the level would have held there. It is
 * drawn towards 1 as if 100 items had needed none, and kept from 0.5 to 2. Days are pooled over the horizon.
 */
public final class ConformalFit {
    private static final double DOUBT = 100;
    private static final double LARGEST = 2;

    private final ShopCalendar calendar;
    private final LocalDate cutoff;

    public ConformalFit(ShopCalendar calendar, LocalDate cutoff) {
        this.calendar = calendar;
        this.cutoff = cutoff;
    }

    /** Learns from what items sold after the cutoff and what had been forecast. */
    public ConformalScaling fit(List<ItemHistory> whole, List<RawForecast> forecasts) {
        if (whole.size() != forecasts.size()) {
            throw new IllegalArgumentException(
                    "There must be a forecast (%d) an item (%d).".formatted(forecasts.size(), whole.size()));
        }
        if (whole.isEmpty()) {
            return ConformalScaling.NONE;
        }
        return new ConformalScaling(
                days(whole, forecasts),
                IntStream.range(0, Period.ALL.size())
                        .mapToObj(i -> period(whole, forecasts, i))
                        .toList());
    }

    private List<Double> days(List<ItemHistory> whole, List<RawForecast> forecasts) {
        List<double[]> ratios = new ArrayList<>();
        for (int i = 0; i < whole.size(); i++) {
            double[][] days = forecasts.get(i).days();
            for (int day = 0; day < days.length; day++) {
                long on = cutoff.toEpochDay() + 1 + day;
                if (calendar.isOpen(on) && on <= whole.get(i).last()) {
                    ratios.add(ratios(whole.get(i).units(on), days[day]));
                }
            }
        }
        return factors(ratios, QuantileLevels.daily(), whole.size());
    }

    private List<Double> period(List<ItemHistory> whole, List<RawForecast> forecasts, int index) {
        Period period = Period.ALL.get(index);
        long from = period.from(cutoff.toEpochDay());
        long to = period.to(cutoff.toEpochDay());
        List<double[]> ratios = new ArrayList<>();
        for (int i = 0; i < whole.size(); i++) {
            if (to <= whole.get(i).last()) {
                ratios.add(ratios(whole.get(i).units(from, to), forecasts.get(i).periods()[index]));
            }
        }
        return factors(ratios, QuantileLevels.totals(), ratios.size());
    }

    private static double[] ratios(double sold, double[] quantiles) {
        return Arrays.stream(quantiles).map(value -> (sold + 1) / (value + 1)).toArray();
    }

    private static List<Double> factors(List<double[]> ratios, double[] levels, int items) {
        double trust = items / (items + DOUBT);
        return IntStream.range(0, levels.length)
                .mapToObj(level -> {
                    if (ratios.isEmpty()) {
                        return 1.0;
                    }
                    double[] sorted = ratios.stream()
                            .mapToDouble(row -> row[level])
                            .sorted()
                            .toArray();
                    int rank = (int) Math.ceil((sorted.length + 1) * levels[level]) - 1;
                    double needed = Math.log(sorted[Math.clamp(rank, 0, sorted.length - 1)]);
                    return Math.clamp(Math.exp(trust * needed), 1 / LARGEST, LARGEST);
                })
                .toList();
    }
}
