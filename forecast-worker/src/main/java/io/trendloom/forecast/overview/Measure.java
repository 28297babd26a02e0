package io.trendloom.forecast.overview;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What was sold and what is expected, in units or in money.
 *
 * @param next30 expected in the 30 days after the cutoff
 * @param next30Band between what that will lie 8 times of 10; absent where nothing can say so
 * @param last30 sold in the 30 days up to it
 * @param yearAgo sold on the days 364 days before the next 30, so on the same weekdays; absent where the shop is younger
 * @param thisYear sold since 1 January of the cutoff's year; absent where the shop is younger
 * @param weeks the weeks that end with the cutoff, oldest first
 * @param nextWeeks the weeks that follow it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Measure(
        double next30,
        @Nullable TotalBand next30Band,
        double last30,
        @Nullable Double yearAgo,
        @Nullable Double thisYear,
        List<Week> weeks,
        List<Week> nextWeeks) {
    private static final int WEEK = 7;
    private static final int WEEKS = 18;
    private static final int MONTH = 30;
    private static final int YEAR = 364;

    public Measure {
        weeks = List.copyOf(weeks);
        nextWeeks = List.copyOf(nextWeeks);
    }

    static Measure of(RunSums.Amounts amounts, List<Double> ratios, LocalDate cutoff, LocalDate shopOpened) {
        Sold sold = new Sold(amounts.sold(), cutoff);
        LocalDate next = cutoff.plusDays(1);
        return new Measure(
                amounts.next30(),
                TotalBand.of(amounts.next30(), amounts.spread30(), ratios),
                sold.days(cutoff.minusDays(MONTH - 1L), MONTH),
                known(sold, next.minusDays(YEAR), MONTH, shopOpened),
                known(sold, cutoff.withDayOfYear(1), cutoff.getDayOfYear(), shopOpened),
                IntStream.rangeClosed(1, WEEKS)
                        .mapToObj(i -> next.minusDays((long) WEEK * (WEEKS + 1 - i)))
                        .filter(from -> !from.isBefore(shopOpened))
                        .map(from -> new Week(
                                from, sold.days(from, WEEK), known(sold, from.minusDays(YEAR), WEEK, shopOpened)))
                        .toList(),
                IntStream.range(0, amounts.weeks().size())
                        .mapToObj(i -> next.plusDays((long) WEEK * i))
                        .map(from -> new Week(
                                from,
                                amounts.weeks().get(index(next, from)),
                                known(sold, from.minusDays(YEAR), WEEK, shopOpened)))
                        .toList());
    }

    private static @Nullable Double known(Sold sold, LocalDate from, int days, LocalDate shopOpened) {
        return from.isBefore(shopOpened) ? null : sold.days(from, days);
    }

    private static int index(LocalDate next, LocalDate from) {
        return Math.toIntExact((from.toEpochDay() - next.toEpochDay()) / WEEK);
    }

    /**
     * Seven days.
     *
     * @param amount sold, or expected
     * @param yearAgo sold in the same week 52 weeks before; absent where the shop is younger
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Week(
            LocalDate from, double amount, @Nullable Double yearAgo) {}
}
