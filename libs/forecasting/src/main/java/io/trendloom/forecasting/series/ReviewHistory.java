package io.trendloom.forecasting.series;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeSet;

/** Reviews of an item by the day on which they became known; days without one are left out. */
public final class ReviewHistory {
    /** No review yet. */
    public static final ReviewHistory NONE = new ReviewHistory(new long[0], new double[1], new double[1]);

    private final long[] days;
    private final double[] countsBefore;
    private final double[] ratingsBefore;

    private ReviewHistory(long[] days, double[] countsBefore, double[] ratingsBefore) {
        this.days = days;
        this.countsBefore = countsBefore;
        this.ratingsBefore = ratingsBefore;
    }

    /** The reviews of each day. */
    public static ReviewHistory of(Map<LocalDate, Day> byDay) {
        return of(byDay, Map.of());
    }

    /**
     * The reviews of each day, of which some did not stay.
     *
     * @param came by the day on which they became known
     * @param taken by the day from which on they were withdrawn, or had become others
     */
    public static ReviewHistory of(Map<LocalDate, Day> came, Map<LocalDate, Day> taken) {
        TreeSet<LocalDate> sorted = new TreeSet<>(came.keySet());
        sorted.addAll(taken.keySet());
        long[] days = sorted.stream().mapToLong(LocalDate::toEpochDay).toArray();
        double[] counts = new double[days.length + 1];
        double[] ratings = new double[days.length + 1];
        int i = 0;
        for (LocalDate day : sorted) {
            Day more = came.get(day);
            Day less = taken.get(day);
            counts[i + 1] = counts[i] + (more == null ? 0 : more.count()) - (less == null ? 0 : less.count());
            ratings[i + 1] = ratings[i] + (more == null ? 0 : more.ratingSum()) - (less == null ? 0 : less.ratingSum());
            i++;
        }
        return new ReviewHistory(days, counts, ratings);
    }

    /** The reviews known up to a day, itself included. */
    public ReviewHistory upTo(long epochDay) {
        int known = below(epochDay + 1);
        return known == days.length
                ? this
                : new ReviewHistory(
                        Arrays.copyOf(days, known),
                        Arrays.copyOf(countsBefore, known + 1),
                        Arrays.copyOf(ratingsBefore, known + 1));
    }

    ReviewHistory earlierBy(int daysBack) {
        return new ReviewHistory(Arrays.stream(days).map(day -> day - daysBack).toArray(), countsBefore, ratingsBefore);
    }

    /** Reviews that came between two day numbers, both included, less those taken back. */
    public double count(long from, long to) {
        return countsBefore[below(to + 1)] - countsBefore[below(from)];
    }

    /** Sum of their ratings. */
    public double ratingSum(long from, long to) {
        return ratingsBefore[below(to + 1)] - ratingsBefore[below(from)];
    }

    private int below(long epochDay) {
        int at = Arrays.binarySearch(days, epochDay);
        return at < 0 ? -at - 1 : at;
    }

    /**
     * Reviews of one day.
     *
     * @param count reviews
     * @param ratingSum sum of their ratings (1 to 5 each)
     */
    public record Day(int count, double ratingSum) {
        public Day {
            if (count < 1 || !(ratingSum >= 0) || Double.isInfinite(ratingSum)) {
                throw new IllegalArgumentException(
                        "A day with reviews needs a count (%d) of at least 1 and a finite ratingSum (%s) of at least 0. Maybe leave the day out."
                                .formatted(count, ratingSum));
            }
        }
    }
}
