package io.trendloom.forecasting.series;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A kind of text of an item in one encoder's space, as it became known: on each day one vector, the mean of the texts that
 * came or the text as written by then.
 */
public final class TextHistory {
    private static final float[][] NONE = {};

    private final long[] days;
    private final int[] counts;
    private final float[][] means;
    private final float[][] came;

    private TextHistory(long[] days, int[] counts, float[][] means, float[][] came) {
        this.days = days;
        this.counts = counts;
        this.means = means;
        this.came = came;
    }

    /** A text that was there from the start and never changed, say a title. */
    public static TextHistory always(float[] vector) {
        return new TextHistory(new long[] {Long.MIN_VALUE}, new int[] {1}, new float[][] {checked(vector)}, NONE);
    }

    /** Texts that came day by day and are read as their mean, say reviews. */
    public static TextHistory of(Map<LocalDate, Day> byDay) {
        return of(byDay, Map.of());
    }

    /**
     * Texts that came day by day and are read as the mean of those that are there.
     *
     * @param came by the day on which they became known
     * @param taken by the day from which on they were withdrawn, or had become others
     */
    public static TextHistory of(Map<LocalDate, Day> came, Map<LocalDate, Day> taken) {
        TreeSet<LocalDate> sorted = new TreeSet<>(came.keySet());
        sorted.addAll(taken.keySet());
        if (sorted.isEmpty() || !came.containsKey(sorted.first())) {
            throw new IllegalArgumentException("A text history needs a day. Maybe leave the text out.");
        }
        long[] days = sorted.stream().mapToLong(LocalDate::toEpochDay).toArray();
        int[] counts = new int[days.length];
        float[][] means = new float[days.length][];
        float[][] ofDay = new float[days.length][];
        MeanVector mean = new MeanVector();
        int i = 0;
        for (LocalDate day : sorted) {
            mean.add(came.get(day), 1);
            mean.add(taken.get(day), -1);
            counts[i] = mean.count();
            means[i] = mean.vector();
            Day more = came.get(day);
            ofDay[i] = more == null ? new float[0] : more.mean();
            i++;
        }
        return new TextHistory(days, counts, means, ofDay);
    }

    /** A text that was written and written anew: each time stands from its day until the next. */
    public static TextHistory rewritten(List<Writing> writings) {
        if (writings.isEmpty() || writings.getFirst().vector().length == 0) {
            throw new IllegalArgumentException("A text history must begin with a vector. Maybe leave the text out.");
        }
        long[] days = new long[writings.size()];
        float[][] means = new float[days.length][];
        for (int i = 0; i < days.length; i++) {
            days[i] = writings.get(i).day();
            means[i] = writings.get(i).vector();
            if (i > 0 && days[i] <= days[i - 1]) {
                throw new IllegalArgumentException(
                        "The writing of day %d must come after that of day %d.".formatted(days[i], days[i - 1]));
            }
        }
        int[] counts = new int[days.length];
        Arrays.fill(counts, 1);
        return new TextHistory(days, counts, means, NONE);
    }

    /** Length of the vector. */
    public int width() {
        return means[0].length;
    }

    /** The mean vector of what was known at the end of a day, or null where nothing was. */
    public float @Nullable [] knownOn(long epochDay) {
        int known = known(epochDay);
        return known == 0 || means[known - 1].length == 0 ? null : means[known - 1].clone();
    }

    /** The mean vector of the texts that came on a day, or null where none did; a text written by the shop comes on none. */
    public float @Nullable [] cameOn(long epochDay) {
        int at = Arrays.binarySearch(days, epochDay);
        return at < 0 || at >= came.length || came[at].length == 0 ? null : came[at].clone();
    }

    /** The mean vectors of the days up to one, itself included, on which texts came. */
    public List<float[]> cameUpTo(long epochDay) {
        return Arrays.stream(came).limit(known(epochDay)).map(float[]::clone).toList();
    }

    /** This history without what became known after a day, or null where nothing is left. */
    @Nullable TextHistory upTo(long epochDay) {
        int known = known(epochDay);
        if (known == days.length) {
            return this;
        }
        return known == 0
                ? null
                : new TextHistory(
                        Arrays.copyOf(days, known),
                        Arrays.copyOf(counts, known),
                        Arrays.copyOf(means, known),
                        Arrays.copyOf(came, Math.min(known, came.length)));
    }

    TextHistory earlierBy(int daysBack) {
        return new TextHistory(Arrays.stream(days).map(day -> day - daysBack).toArray(), counts, means, came);
    }

    private int known(long epochDay) {
        int at = Arrays.binarySearch(days, epochDay);
        return at < 0 ? -at - 1 : at + 1;
    }

    private static float[] checked(float[] vector) {
        for (float value : vector) {
            if (!Float.isFinite(value)) {
                throw new IllegalArgumentException("A text vector must be finite, but holds " + value + ".");
            }
        }
        if (vector.length == 0) {
            throw new IllegalArgumentException("A text vector must not be empty. Maybe leave the text out.");
        }
        return vector.clone();
    }

    /**
     * A text as it stands from a day on.
     *
     * @param day day number; {@link Long#MIN_VALUE}: always
     * @param vector empty where the text ends
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Writing(long day, float[] vector) {
        public Writing {
            vector = vector.length == 0 ? vector : checked(vector);
        }

        /** From a day on there is no text any more. */
        public static Writing end(long day) {
            return new Writing(day, new float[0]);
        }

        @Override
        public float[] vector() {
            return vector.clone();
        }
    }

    /**
     * Texts that became known on one day.
     *
     * @param count texts
     * @param mean their mean vector
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Day(int count, float[] mean) {
        public Day {
            if (count < 1) {
                throw new IllegalArgumentException("The count (%d) of texts must be at least 1.".formatted(count));
            }
            mean = checked(mean);
        }

        @Override
        public float[] mean() {
            return mean.clone();
        }
    }
}
