package io.trendloom.forecasting.forecast;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps totals of growing periods in order, and reads between them. */
final class TotalsInOrder {
    private TotalsInOrder() {}

    /** Lifts each total to the one before it where it is lower at a level. */
    static List<PeriodForecast> rising(List<PeriodForecast> totals) {
        List<PeriodForecast> rising = new ArrayList<>();
        for (PeriodForecast total : totals) {
            rising.add(rising.isEmpty() ? total : lifted(total, rising.getLast()));
        }
        return List.copyOf(rising);
    }

    static Quantiles over(ItemForecast forecast, int length) {
        int longest =
                Math.min(forecast.days().size(), forecast.totals().getLast().days());
        if (length < 1 || length > longest) {
            throw new IllegalArgumentException(
                    "The length (%d days) must be from 1 to %d. Maybe ask for a longer horizon."
                            .formatted(length, longest));
        }
        @Nullable PeriodForecast before = null;
        for (PeriodForecast total : forecast.totals()) {
            if (length == total.days()) {
                return total.quantiles();
            }
            if (length < total.days()) {
                return between(
                        before, total, share(forecast, before == null ? 0 : before.days(), length, total.days()));
            }
            before = total;
        }
        throw new IllegalStateException("No total reaches %d days.".formatted(length));
    }

    private static double share(ItemForecast forecast, int from, int length, int to) {
        int known = Math.min(to, forecast.days().size());
        double part = mean(forecast, from, length);
        double whole = mean(forecast, from, known) * (to - from) / (known - from);
        return whole > 0 ? Math.min(1, part / whole) : (length - from) / (double) (to - from);
    }

    private static double mean(ItemForecast forecast, int from, int to) {
        return forecast.days().subList(from, to).stream()
                .mapToDouble(DayForecast::mean)
                .sum();
    }

    private static Quantiles between(@Nullable PeriodForecast left, PeriodForecast right, double share) {
        double[] values = right.quantiles().values();
        for (int i = 0; i < values.length; i++) {
            double start = left == null ? 0 : left.quantiles().value(i);
            values[i] = start + share * (values[i] - start);
        }
        return Quantiles.of(right.quantiles().levels(), values);
    }

    private static PeriodForecast lifted(PeriodForecast total, PeriodForecast shorter) {
        double[] values = total.quantiles().values();
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.max(values[i], shorter.quantiles().value(i));
        }
        return new PeriodForecast(
                total.from(),
                total.days(),
                Quantiles.of(total.quantiles().levels(), values),
                Math.max(total.mean(), shorter.mean()));
    }
}
