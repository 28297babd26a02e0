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
 * @param last30 sold in the 30 days up to it
 * @param yearAgo sold on the days 364 days before the next 30, so on the same weekdays; absent where the shop is younger
 * @param thisYear sold since 1 January of the cutoff's year; absent where the shop is younger
 * @param weeks the weeks that end with the cutoff, oldest first
 * @param nextWeeks the weeks that follow it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Measure(
        double next30,
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

    static Measure of(RunSums.Amounts amounts, LocalDate cutoff, LocalDate shopOpened) {
        Sold sold = new Sold(amounts.sold(), cutoff, shopOpened);
        LocalDate next = cutoff.plusDays(1);
        return new Measure(
                amounts.next30(),
                sold.days(cutoff.minusDays(MONTH - 1L), MONTH),
                sold.known(next.minusDays(YEAR), MONTH),
                sold.known(cutoff.withDayOfYear(1), cutoff.getDayOfYear()),
                IntStream.rangeClosed(1, WEEKS)
                        .mapToObj(i -> next.minusDays((long) WEEK * (WEEKS + 1 - i)))
                        .filter(from -> !from.isBefore(shopOpened))
                        .map(from -> new Week(from, sold.days(from, WEEK), sold.known(from.minusDays(YEAR), WEEK)))
                        .toList(),
                IntStream.range(0, amounts.weeks().size())
                        .mapToObj(i -> next.plusDays((long) WEEK * i))
                        .map(from -> new Week(
                                from, amounts.weeks().get(index(next, from)), sold.known(from.minusDays(YEAR), WEEK)))
                        .toList());
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

    /** What was sold on each of the last days up to the cutoff. */
    private record Sold(List<Double> amounts, LocalDate cutoff, LocalDate shopOpened) {
        double days(LocalDate from, int days) {
            long end = cutoff.toEpochDay();
            double sum = 0;
            for (long day = from.toEpochDay(); day < from.toEpochDay() + days; day++) {
                long index = amounts.size() - 1 - (end - day);
                sum += index < 0 || index >= amounts.size() ? 0 : amounts.get(Math.toIntExact(index));
            }
            return sum;
        }

        @Nullable Double known(LocalDate from, int days) {
            return from.isBefore(shopOpened) ? null : days(from, days);
        }
    }
}
