package io.trendloom.launcher.load;

import io.trendloom.preparation.row.Rejection;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a file would do to an empty system.
 *
 * @param encoding in which the file is written
 * @param first the first rejections, their values masked
 */
record DryRunReport(
        String file, String encoding, Counts counts, Catalogue catalogue, Days days, List<Rejection> first) {
    DryRunReport {
        first = List.copyOf(first);
    }

    /**
     * Rows by what would become of them.
     *
     * @param results stored, duplicate, stale, rejected
     * @param stored those that would be stored, by what they are
     * @param rules those that would be rejected, by the rule that they break
     * @param changed those that would be stored, by what cleaning would change in them
     * @param flags those that would be stored though something about them is odd
     * @param whole whether there was room to remember every id; else duplicates and products are too few
     */
    record Counts(
            long rows,
            Map<String, Long> results,
            Map<String, Long> stored,
            Map<String, Long> rules,
            Map<String, Long> changed,
            Map<String, Long> flags,
            boolean whole) {
        long result(String name) {
            return results.getOrDefault(name, 0L);
        }
    }

    /**
     * The products of the rows that would be stored.
     *
     * @param retitled products with more than one title
     * @param languages rows with a text by its language
     */
    record Catalogue(int items, int retitled, Map<String, Long> languages) {}

    /** First and last day of the rows that would be stored; null where they have none. */
    record Days(@Nullable LocalDate first, @Nullable LocalDate last) {}
}
