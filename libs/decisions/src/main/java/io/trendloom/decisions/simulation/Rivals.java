package io.trendloom.decisions.simulation;

import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ShopCalendar;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** The usual rules, each with the variant that had needed least stock on the weeks before. */
final class Rivals {
    private static final List<Integer> WINDOWS = List.of(28, 56, 91, 182);
    private static final List<Integer> BATCHES = List.of(0, 7, 14, 28);
    private static final int FIXED_WINDOW = 91;

    private final ShopCalendar calendar;

    Rivals(ShopCalendar calendar) {
        this.calendar = calendar;
    }

    /**
     * The rules for a schedule.
     *
     * @param known items as known at its start, on which the variants are tried
     * @param seen by review, the items as known at it
     * @param fillRate at which variants are compared
     */
    List<Policy> tuned(
            Schedule schedule, List<ItemHistory> known, IntFunction<List<ItemHistory>> seen, double fillRate) {
        Schedule before = new Schedule(schedule.start() - FIXED_WINDOW, FIXED_WINDOW, schedule.simulation());
        int window = best(WINDOWS, before, known, fillRate, size -> average(size, before, review -> known));
        int batch = best(BATCHES, before, known, fillRate, size -> fixed(size, before, known));
        return List.of(average(window, schedule, seen), fixed(batch, schedule, known));
    }

    private static int best(
            List<Integer> variants, Schedule before, List<ItemHistory> known, double fillRate, IntFunction<Policy> of) {
        double[][] demand = before.demand(known);
        int[] all = IntStream.range(0, known.size()).toArray();
        return variants.stream()
                .min(Comparator.comparingDouble(variant -> {
                    double stock = Curve.stockAt(
                            before.curve(of.apply(variant), demand).steps(all), fillRate);
                    return Double.isNaN(stock) ? Double.POSITIVE_INFINITY : stock;
                }))
                .orElseThrow();
    }

    private Policy average(int window, Schedule schedule, IntFunction<List<ItemHistory>> seen) {
        Spread[][] spreads = IntStream.range(0, schedule.reviews())
                .mapToObj(review -> spreads(seen.apply(review), schedule.cutoff(review), window))
                .toArray(Spread[][]::new);
        return new MovingAveragePolicy(window, spreads, schedule.openDays(calendar));
    }

    private Policy fixed(int batch, Schedule schedule, List<ItemHistory> known) {
        return new FixedLevelsPolicy(
                batch, spreads(known, schedule.start(), FIXED_WINDOW), schedule.openDays(calendar)[0]);
    }

    private Spread[] spreads(List<ItemHistory> items, long last, int window) {
        return items.stream()
                .map(item -> Spread.of(item, calendar, last, window))
                .toArray(Spread[]::new);
    }
}
