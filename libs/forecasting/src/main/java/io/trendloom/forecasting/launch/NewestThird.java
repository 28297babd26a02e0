package io.trendloom.forecasting.launch;

import io.trendloom.forecasting.series.ShopCalendar;
import java.util.Arrays;
import java.util.List;

/**
 * The newest third of the launches, and what trees grown on the rows before it say of them; where there are few launches,
 * stand-ins are among it.
 *
 * @param forecasts in logarithms
 */
@SuppressWarnings("ArrayRecordComponent")
record NewestThird(List<LaunchRow> rows, double[] forecasts) {
    private static final int LEAST = 20;

    static NewestThird of(List<LaunchRow> rows, long seed) {
        boolean few = rows.stream().filter(LaunchRow::launched).count() < 3 * LEAST;
        int[] counted = new int[rows.size()];
        for (int i = 0, seen = 0; i < counted.length; i++) {
            seen += few || rows.get(i).launched() ? 1 : 0;
            counted[i] = seen;
        }
        int first = 0;
        while (counted[first] * 3L < counted[counted.length - 1] * 2L) {
            first++;
        }
        LaunchTrees earlier = LaunchTrees.grow(rows.subList(0, first), seed);
        List<LaunchRow> newest = rows.subList(first, rows.size()).stream()
                .filter(row -> few || row.launched())
                .toList();
        return new NewestThird(
                newest,
                newest.stream()
                        .mapToDouble(row -> earlier.predict(row.features()))
                        .toArray());
    }

    LaunchErrors errors(LaunchCurve curve, ShopCalendar calendar) {
        return LaunchErrors.of(rows, forecasts, curve, calendar);
    }

    /** Units that they sold, and one more: where nothing sells there is nothing to scale by. */
    double units() {
        return 1 + rows.stream().mapToDouble(LaunchRow::units).sum();
    }

    /** Units that they would have sold if errors were the same everywhere, and one more. */
    double mean(List<Double> errors) {
        return 1
                + Arrays.stream(forecasts)
                        .map(log -> LaunchModel.mean(log, errors))
                        .sum();
    }
}
