package io.trendloom.forecast.digest;

import io.trendloom.forecast.overview.Alert;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a digest says, in words of its language.
 *
 * @param cutoff last day known
 * @param items how many are forecast
 * @param figures the shop's total and what it is compared with
 * @param totalNote what the total's range stands on, or that it has none
 * @param trends the classes, in the order of contracts
 * @param runningOutInAll how many there are, of which the list shows the first
 * @param complaints items whose ratings fell; null where none are known
 * @param kept how often past bands held; null before any forecast's days are over
 */
public record Digest(
        DigestLanguage language,
        String cutoff,
        String items,
        List<Figure> figures,
        String totalNote,
        WeeksChart weeks,
        List<Trend> trends,
        List<DigestItem> growing,
        List<DigestItem> falling,
        List<DigestItem> runningOut,
        long runningOutInAll,
        @Nullable Alert complaints,
        @Nullable String kept) {
    public Digest {
        figures = List.copyOf(figures);
        trends = List.copyOf(trends);
        growing = List.copyOf(growing);
        falling = List.copyOf(falling);
        runningOut = List.copyOf(runningOut);
    }

    /** A number with its name. */
    public record Figure(String name, String value) {}

    /**
     * A trend class.
     *
     * @param trend as contracts spell it
     * @param percent of all items, without its sign, for the drawing
     * @param change from the week before, in points; null where that is not known
     */
    public record Trend(
            String trend,
            String name,
            double percent,
            String share,
            @Nullable String change) {}
}
