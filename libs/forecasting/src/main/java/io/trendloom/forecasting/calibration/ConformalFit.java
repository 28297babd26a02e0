package io.trendloom.forecasting.calibration;

import io.trendloom.forecasting.forecast.Period;
import io.trendloom.forecasting.forecast.RawForecast;
import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ShopCalendar;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Learns {@link ConformalScaling} from a window that the methods were not fitted on: the factor of a level is that
 * level's quantile, over the items, of (sold + 1) / (forecast + 1), by that of the median. So the width is learned and
 * the middle stays: when a whole shop sells more in one window than was forecast, one window cannot tell a bias from a
 * season. Factors that do not lower the quantile loss of that window are left at 1; the others are drawn towards 1 as if
 * 100 items had needed none, and kept from 0.5 to 2. Days are pooled over the horizon.
 */
public final class ConformalFit {
    private static final double DOUBT = 100;
    private static final double LARGEST = 2;
    private static final double MEDIAN = 0.5;

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
        return new ConformalScaling(
                factors(Seen.days(whole, forecasts, calendar, cutoff), whole.size()),
                IntStream.range(0, Period.ALL.size())
                        .mapToObj(i -> factors(Seen.period(whole, forecasts, i, cutoff), whole.size()))
                        .toList());
    }

    private static List<Double> factors(Seen seen, int items) {
        double[] levels = seen.levels();
        List<Double> none = Collections.nCopies(levels.length, 1.0);
        if (seen.cases().isEmpty()) {
            return none;
        }
        double trust = items / (items + DOUBT);
        double[] needed = IntStream.range(0, levels.length)
                .mapToDouble(level -> Math.log(needed(seen, level)))
                .toArray();
        double middle = needed[Arrays.binarySearch(levels, MEDIAN)];
        List<Double> factors = Arrays.stream(needed)
                .mapToObj(log -> Math.clamp(Math.exp(trust * (log - middle)), 1 / LARGEST, LARGEST))
                .toList();
        return seen.loss(factors) < seen.loss(none) ? factors : none;
    }

    private static double needed(Seen seen, int level) {
        double[] sorted = seen.cases().stream()
                .mapToDouble(item -> (item.sold() + 1) / (item.quantiles()[level] + 1))
                .sorted()
                .toArray();
        int rank = (int) Math.ceil((sorted.length + 1) * seen.levels()[level]) - 1;
        return sorted[Math.clamp(rank, 0, sorted.length - 1)];
    }
}
