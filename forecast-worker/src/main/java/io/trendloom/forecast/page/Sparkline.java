package io.trendloom.forecast.page;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A small line of weekly units: what was sold, then what is expected with its band from 0.1 to 0.9.
 *
 * @param sold units of each past week, oldest first
 * @param expected expected units of each week to come
 * @param low 0.1 quantiles of these weeks
 * @param high 0.9 quantiles of these weeks
 */
record Sparkline(List<Double> sold, List<Double> expected, List<Double> low, List<Double> high) {
    private static final int WIDTH = 160;
    private static final int HEIGHT = 32;
    private static final int EDGE = 2;

    Sparkline {
        if (expected.size() != low.size() || expected.size() != high.size()) {
            throw new IllegalArgumentException("The expected weeks (%d), low (%d) and high (%d) must be as many."
                    .formatted(expected.size(), low.size(), high.size()));
        }
        sold = List.copyOf(sold);
        expected = List.copyOf(expected);
        low = List.copyOf(low);
        high = List.copyOf(high);
    }

    /** As SVG with a title for those who do not see it; holds nothing but numbers. */
    String svg() {
        return """
                <svg class="spark" viewBox="0 0 %d %d" width="%d" height="%d" role="img"><title>%s</title>\
                <polygon class="band" points="%s"/><polyline class="sold" points="%s"/>\
                <polyline class="expected" points="%s"/></svg>""".formatted(WIDTH, HEIGHT, WIDTH, HEIGHT, title(), band(), soldLine(), expectedLine());
    }

    private String title() {
        String past =
                sold.isEmpty() ? "No sales yet" : "Units a week: %s in the last".formatted(number(sold.getLast()));
        return expected.isEmpty() ? past : past + ", %s expected in the next".formatted(number(expected.getFirst()));
    }

    private String soldLine() {
        return points(0, sold);
    }

    private String expectedLine() {
        return sold.isEmpty()
                ? points(0, expected)
                : points(
                        sold.size() - 1,
                        Stream.concat(Stream.of(sold.getLast()), expected.stream())
                                .toList());
    }

    private String band() {
        int last = sold.size() + expected.size() - 1;
        String back = IntStream.range(0, low.size())
                .mapToObj(i -> point(last - i, low.get(low.size() - 1 - i)))
                .collect(Collectors.joining(" "));
        return points(sold.size(), high) + " " + back;
    }

    private String points(int from, List<Double> values) {
        return IntStream.range(0, values.size())
                .mapToObj(i -> point(from + i, values.get(i)))
                .collect(Collectors.joining(" "));
    }

    private String point(int week, double units) {
        int weeks = Math.max(2, sold.size() + expected.size());
        double x = EDGE + week * (WIDTH - 2.0 * EDGE) / (weeks - 1);
        double y = HEIGHT - EDGE - units * (HEIGHT - 2.0 * EDGE) / highest();
        return String.format(Locale.ROOT, "%.1f,%.1f", x, y);
    }

    private double highest() {
        return Stream.of(sold, expected, high).flatMap(List::stream).mapToDouble(Double::doubleValue).max().stream()
                .map(largest -> Math.max(largest, 1))
                .findFirst()
                .orElse(1);
    }

    private static String number(double units) {
        return String.format(Locale.ROOT, "%.0f", units);
    }
}
