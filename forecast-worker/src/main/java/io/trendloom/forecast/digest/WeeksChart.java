package io.trendloom.forecast.digest;

import io.trendloom.forecast.overview.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Weeks as bars: what was sold, then what is expected, each with a tick for the same week a year before.
 *
 * @param width of the drawing, in its own units
 * @param height of it
 */
public record WeeksChart(int width, int height, List<Bar> bars) {
    private static final int HEIGHT = 180;
    private static final int STEP = 30;
    private static final int BAR = 22;
    private static final int ROOM = 16;

    public WeeksChart {
        bars = List.copyOf(bars);
    }

    static WeeksChart of(Measure measure, DigestLanguage language) {
        List<Measure.Week> weeks = new ArrayList<>(measure.weeks());
        weeks.addAll(measure.nextWeeks());
        double most = weeks.stream().mapToDouble(WeeksChart::most).max().orElse(0);
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < weeks.size(); i++) {
            boolean expected = i >= measure.weeks().size();
            bars.add(Bar.of(weeks.get(i), i, Math.max(most, 1), expected, language));
        }
        return new WeeksChart(Math.max(1, weeks.size()) * STEP, HEIGHT, bars);
    }

    private static double most(Measure.Week week) {
        return Math.max(week.amount(), week.yearAgo() == null ? 0 : week.yearAgo());
    }

    /**
     * A week, from its top down to the bottom of the drawing.
     *
     * @param kind {@code sold} or {@code expected}
     * @param day its first
     * @param amount in words
     * @param tick height at which it was a year before; null where that is not known
     * @param yearAgo that in words; null where it is not known
     */
    public record Bar(
            int x,
            String y,
            int width,
            String height,
            String kind,
            String day,
            String amount,
            @Nullable String tick,
            @Nullable String yearAgo) {
        static Bar of(Measure.Week week, int place, double most, boolean expected, DigestLanguage language) {
            double tall = tall(week.amount(), most);
            Double before = week.yearAgo();
            return new Bar(
                    place * STEP + (STEP - BAR) / 2,
                    number(HEIGHT - tall),
                    BAR,
                    number(tall),
                    expected ? "expected" : "sold",
                    language.day(week.from()),
                    language.amount(week.amount()),
                    before == null ? null : number(HEIGHT - tall(before, most)),
                    before == null ? null : language.amount(before));
        }

        private static double tall(double amount, double most) {
            return Math.max(0, amount) / most * (HEIGHT - ROOM);
        }

        private static String number(double value) {
            return String.format(Locale.ROOT, "%.1f", value);
        }
    }
}
