package io.trendloom.forecast.http;

import io.trendloom.forecasting.trend.TrendClass;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The class of trend that a request asks for. */
final class TrendLabel {
    private TrendLabel() {}

    /**
     * As contracts spell it; null where none is asked for.
     *
     * @param name of the parameter
     */
    static @Nullable String of(String name, @Nullable String asked) {
        if (asked == null || asked.isEmpty()) {
            return null;
        }
        if (Arrays.stream(TrendClass.values()).noneMatch(known -> known.label().equals(asked))) {
            throw Problems.refuse("The %s (%s) must be one of %s."
                    .formatted(
                            name,
                            asked,
                            Arrays.stream(TrendClass.values())
                                    .map(TrendClass::label)
                                    .collect(Collectors.joining(", "))));
        }
        return asked;
    }
}
