package io.trendloom.launcher.forecast;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A row of bars, one a value, as text. */
public final class Sparkline {
    private static final String BARS = "▁▂▃▄▅▆▇█";

    private Sparkline() {}

    /** Bars from 0 to the largest value, which must not be 0; an unknown value (null) is a gap. */
    public static String of(List<@Nullable Double> values, double largest) {
        return values.stream().map(value -> bar(value, largest)).collect(Collectors.joining());
    }

    private static String bar(@Nullable Double value, double largest) {
        if (value == null) {
            return " ";
        }
        int step = (int) Math.round(value / largest * (BARS.length() - 1));
        int shown = Math.clamp(step, 0, BARS.length() - 1);
        return BARS.substring(shown, shown + 1);
    }
}
