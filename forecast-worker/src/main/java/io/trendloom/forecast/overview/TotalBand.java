package io.trendloom.forecast.overview;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Between what the shop's total will lie 8 times of 10.
 *
 * @param basis what says so
 * @param spans how many past spans say so; absent where none do
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TotalBand(
        double low, double high, Basis basis, @Nullable Integer spans) {
    /** With fewer spans, the lowest and the highest of them do not hold 8 times of 10. */
    static final int LEAST = 9;

    private static final double OUTSIDE = 0.1;

    /** What a band stands on. */
    public enum Basis {
        /** What was sold beside what was forecast of past spans. */
        PAST,
        /** The items' own distributions, and the wider of two ways in which they may err: careful, and not learned. */
        ITEMS;

        /** As answers spell it. */
        @JsonValue
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * By the past where there is enough of it, else by the items; null where neither is known.
     *
     * @param ratios of what was sold to what was expected, of spans that do not overlap
     */
    static @Nullable TotalBand of(double expected, @Nullable Spread spread, List<Double> ratios) {
        if (ratios.size() >= LEAST) {
            return past(expected, ratios);
        }
        return spread == null ? null : spread.around(expected);
    }

    /**
     * If the ratio to come is as any of the past ones, it is as likely to fall into each of the gaps that they leave: of n ratios in
     * their order, between the k-th lowest and the k-th highest it falls n + 1 − 2k times of n + 1 (split conformal).
     */
    private static TotalBand past(double expected, List<Double> ratios) {
        List<Double> sorted = ratios.stream().sorted().toList();
        int outside = (int) Math.floor((sorted.size() + 1) * OUTSIDE);
        return new TotalBand(
                expected * sorted.get(outside - 1),
                expected * sorted.get(sorted.size() - outside),
                Basis.PAST,
                sorted.size());
    }
}
