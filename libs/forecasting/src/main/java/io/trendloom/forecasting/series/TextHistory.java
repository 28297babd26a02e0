package io.trendloom.forecasting.series;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A kind of text of an item in one encoder's space, as it became known: on each day one vector, the mean of the texts that
 * came or the text as written by then.
 */
public final class TextHistory {
    private final long[] days;
    private final int[] counts;
    private final float[][] means;

    private TextHistory(long[] days, int[] counts, float[][] means) {
        this.days = days;
        this.counts = counts;
        this.means = means;
    }

    /** A text that was there from the start and never changed, say a title. */
    public static TextHistory always(float[] vector) {
        return new TextHistory(new long[] {Long.MIN_VALUE}, new int[] {1}, new float[][] {checked(vector)});
    }

    /** Texts that came day by day and are read as their mean, say reviews. */
    public static TextHistory of(Map<LocalDate, Day> byDay) {
        TreeMap<LocalDate, Day> sorted = new TreeMap<>(byDay);
        if (sorted.isEmpty()) {
            throw new IllegalArgumentException("A text history needs a day. Maybe leave the text out.");
        }
        long[] days = sorted.keySet().stream().mapToLong(LocalDate::toEpochDay).toArray();
        int[] counts = new int[days.length];
        float[][] means = new float[days.length][];
        int i = 0;
        for (Day day : sorted.values()) {
            int before = i == 0 ? 0 : counts[i - 1];
            counts[i] = before + day.count();
            means[i] = i == 0 ? day.mean() : mixed(means[i - 1], before, day.mean(), day.count());
            i++;
        }
        return new TextHistory(days, counts, means);
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
        return new TextHistory(days, counts, means);
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

    /** This history without what became known after a day, or null where nothing is left. */
    @Nullable TextHistory upTo(long epochDay) {
        int known = known(epochDay);
        if (known == days.length) {
            return this;
        }
        return known == 0
                ? null
                : new TextHistory(
                        Arrays.copyOf(days, known), Arrays.copyOf(counts, known), Arrays.copyOf(means, known));
    }

    private int known(long epochDay) {
        int at = Arrays.binarySearch(days, epochDay);
        return at < 0 ? -at - 1 : at + 1;
    }

    private static float[] mixed(float[] left, int leftCount, float[] right, int rightCount) {
        if (left.length != right.length) {
            throw new IllegalArgumentException(
                    "The vectors of one text must be equally long, not %d and %d. Maybe two encoders were mixed."
                            .formatted(left.length, right.length));
        }
        float[] mean = new float[left.length];
        for (int i = 0; i < mean.length; i++) {
            mean[i] = (left[i] * leftCount + right[i] * rightCount) / (leftCount + rightCount);
        }
        return mean;
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
