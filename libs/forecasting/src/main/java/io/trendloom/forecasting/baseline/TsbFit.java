package io.trendloom.forecasting.baseline;

import io.trendloom.forecasting.baseline.TsbState.Smoothing;
import io.trendloom.forecasting.forecast.Period;
import io.trendloom.forecasting.network.QuantileLevels;
import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ShopCalendar;
import io.trendloom.forecasting.trend.TrendRule;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Chooses what {@link Tsb} needs of a shop: the smoothing with the smallest squared errors a day, each item's by its mean;
 * the dispersion of each period with the smallest quantile loss in the 30 days before the cutoff.
 */
final class TsbFit {
    private static final int WINDOW = 30;
    private static final int SETTLED = 28;
    private static final double[] WEIGHTS = {0.02, 0.05, 0.1, 0.2};
    private static final double[] DISPERSIONS = {0.02, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.6, 0.8, 1.2};
    private static final double USUAL = 0.3;

    private final List<ItemHistory> items;
    private final ShopCalendar calendar;
    private final long cutoff;
    private final WeekdayProfile profile;

    TsbFit(List<ItemHistory> items, ShopCalendar calendar, LocalDate cutoff) {
        this.items = items.stream()
                .map(item -> item.asOf(cutoff))
                .filter(item -> !item.isUnsold())
                .toList();
        this.calendar = calendar;
        this.cutoff = cutoff.toEpochDay();
        this.profile = WeekdayProfile.of(this.items, calendar, this.cutoff);
    }

    Parameters parameters(TrendRule trend) {
        Smoothing best = Arrays.stream(WEIGHTS)
                .boxed()
                .flatMap(probability -> Arrays.stream(WEIGHTS).mapToObj(size -> new Smoothing(probability, size)))
                .min(Comparator.comparingDouble(this::error))
                .orElseThrow();
        List<TsbState> states = states(best);
        double dispersion = states.stream()
                .filter(state -> state.days() > 0)
                .mapToDouble(TsbState::dispersion)
                .sorted()
                .skip(states.size() / 2)
                .findFirst()
                .orElse(1);
        return new Parameters(
                profile, best, dispersion, periodDispersions(best), ClassPrior.of(items, calendar, cutoff, trend));
    }

    private double error(Smoothing by) {
        return states(by).stream()
                .filter(state -> state.means() > 0)
                .mapToDouble(state -> state.squares() / state.days() / Math.pow(state.means() / state.days() + 1, 2))
                .sum();
    }

    private List<TsbState> states(Smoothing by) {
        return items.stream()
                .map(item -> TsbState.of(item, calendar, profile, cutoff, by))
                .toList();
    }

    private double[] periodDispersions(Smoothing by) {
        long then = cutoff - WINDOW;
        List<Seen> seen = items.stream()
                .filter(item -> item.first() <= then - SETTLED + 1 && item.units(then - 90, then) > 0)
                .map(item -> new Seen(
                        item,
                        TsbState.of(item.asOf(then), calendar, profile, then, by)
                                .demand()))
                .toList();
        return Period.ALL.stream()
                .mapToDouble(period -> Arrays.stream(DISPERSIONS)
                        .boxed()
                        .min(Comparator.comparingDouble(dispersion -> loss(seen, period, then, dispersion)))
                        .filter(best -> !seen.isEmpty())
                        .orElse(USUAL))
                .toArray();
    }

    private double loss(List<Seen> seen, Period period, long then, double dispersion) {
        double[] levels = QuantileLevels.daily();
        double open = profile.sum(calendar, period.from(then), period.to(then));
        return seen.stream()
                .mapToDouble(item -> loss(
                                Tsb.quantiles(item.demand() * open, dispersion, levels),
                                levels,
                                item.history().units(period.from(then), period.to(then)))
                        / (item.demand() * open + 1))
                .sum();
    }

    private static double loss(double[] quantiles, double[] levels, double sold) {
        double loss = 0;
        for (int q = 0; q < levels.length; q++) {
            double above = sold - quantiles[q];
            loss += above >= 0 ? levels[q] * above : (levels[q] - 1) * above;
        }
        return loss;
    }

    /** An item and the demand expected of an open day before the last 30. */
    private record Seen(ItemHistory history, double demand) {}

    /**
     * What was learned of a shop.
     *
     * @param dispersion of a day, the shop's median
     * @param periodDispersions of each of {@link Period#ALL}
     * @param trend shares of the classes
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Parameters(
            WeekdayProfile profile,
            Smoothing smoothing,
            double dispersion,
            double[] periodDispersions,
            double[] trend) {}
}
