package io.trendloom.forecast.explanation;

import io.trendloom.forecast.view.SimilarItems.Similar;
import io.trendloom.forecasting.forecast.ItemForecast;
import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ShopCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * How an item with a similar text went, and will go.
 *
 * @param similarity cosine of the two text vectors, −1 to 1
 * @param last the 30 days up to the cutoff
 * @param next the days after it
 */
public record NearCourse(
        String itemId, @Nullable String title, double similarity, List<Sold> last, List<Expected> next) {
    private static final int DAYS = 30;

    public NearCourse {
        last = List.copyOf(last);
        next = List.copyOf(next);
    }

    static NearCourse of(Similar similar, ItemHistory history, ItemForecast forecast, ShopCalendar calendar) {
        long cutoff = forecast.cutoff().toEpochDay();
        return new NearCourse(
                similar.itemId(),
                similar.title(),
                similar.similarity(),
                LongStream.rangeClosed(cutoff - DAYS + 1, cutoff)
                        .mapToObj(day -> Sold.of(history, calendar, day))
                        .toList(),
                forecast.days().stream()
                        .map(day -> new Expected(day.day(), day.mean()))
                        .toList());
    }

    /**
     * A day past.
     *
     * @param units null where the item could not be bought
     */
    public record Sold(LocalDate day, @Nullable Double units) {
        static Sold of(ItemHistory history, ShopCalendar calendar, long day) {
            boolean isKnown = day >= history.first() && history.isAvailable(calendar, day);
            return new Sold(LocalDate.ofEpochDay(day), isKnown ? Double.valueOf(history.units(day)) : null);
        }
    }

    /** A day to come, and the units expected of it. */
    public record Expected(LocalDate day, double mean) {}
}
