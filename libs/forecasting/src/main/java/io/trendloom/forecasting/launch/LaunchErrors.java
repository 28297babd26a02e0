package io.trendloom.forecasting.launch;

import io.trendloom.forecasting.series.ShopCalendar;
import java.util.List;
import java.util.stream.IntStream;

/**
 * By how much launches missed their forecasts, in logarithms, ascending: over their first 28 days, and over shorter spans,
 * whose units are brought to 28 days by the {@link LaunchCurve} first.
 *
 * @param days of open days
 * @param weeks of each of the first four weeks
 * @param fortnight of the first 14 days
 * @param whole of the 28 days
 */
public record LaunchErrors(List<Double> days, List<List<Double>> weeks, List<Double> fortnight, List<Double> whole) {
    private static final int WEEK = 7;
    private static final int MOST = 1_001;
    private static final int LONG = 20;

    public LaunchErrors {
        days = List.copyOf(days);
        weeks = weeks.stream().map(List::copyOf).toList();
        fortnight = List.copyOf(fortnight);
        whole = List.copyOf(whole);
        if (weeks.size() != LiveItem.WINDOW / WEEK || whole.isEmpty()) {
            throw new IllegalArgumentException(
                    "Errors of launches need %d weeks, not %d, and at least one launch, not %d."
                            .formatted(LiveItem.WINDOW / WEEK, weeks.size(), whole.size()));
        }
    }

    /**
     * What was missed.
     *
     * @param forecasts of the rows, in logarithms
     */
    static LaunchErrors of(List<LaunchRow> rows, double[] forecasts, LaunchCurve curve, ShopCalendar calendar) {
        Missed missed = new Missed(rows, forecasts, curve, calendar);
        return new LaunchErrors(
                missed.days(),
                IntStream.range(0, LiveItem.WINDOW / WEEK)
                        .mapToObj(week -> missed.span(week * WEEK, week * WEEK + WEEK - 1))
                        .toList(),
                missed.span(0, 2 * WEEK - 1),
                missed.span(0, LiveItem.WINDOW - 1));
    }

    /** Those of the span most like some days of a launch, the first of which is 0. */
    List<Double> of(long from, long to) {
        long length = to - from + 1;
        List<Double> alike = length <= 1
                ? days
                : length > LONG
                        ? whole
                        : length > WEEK ? fortnight : weeks.get((int) Math.min(weeks.size() - 1, from / WEEK));
        return alike.isEmpty() ? whole : alike;
    }

    private record Missed(List<LaunchRow> rows, double[] forecasts, LaunchCurve curve, ShopCalendar calendar) {
        List<Double> span(int from, int to) {
            return ascending(IntStream.range(0, rows.size())
                    .filter(row -> share(row, from, to) > 0)
                    .mapToObj(row -> missed(row, from, to))
                    .toList());
        }

        List<Double> days() {
            return ascending(IntStream.range(0, rows.size())
                    .boxed()
                    .flatMap(row -> IntStream.range(0, LiveItem.WINDOW)
                            .filter(day -> share(row, day, day) > 0)
                            .mapToObj(day -> missed(row, day, day)))
                    .toList());
        }

        private double missed(int row, int from, int to) {
            return LaunchTrees.log(rows.get(row).units(from, to) / share(row, from, to)) - forecasts[row];
        }

        private double share(int row, int from, int to) {
            long launch = rows.get(row).eve() + 1;
            return from == 0 && to == LiveItem.WINDOW - 1
                    ? 1
                    : curve.share(calendar, launch, launch + from, launch + to);
        }

        /** At most 1,001 of them, evenly spaced. */
        private static List<Double> ascending(List<Double> errors) {
            List<Double> sorted = errors.stream().sorted().toList();
            int last = sorted.size() - 1;
            return last < MOST
                    ? sorted
                    : IntStream.range(0, MOST)
                            .mapToObj(i -> sorted.get((int) ((long) i * last / (MOST - 1))))
                            .toList();
        }
    }
}
