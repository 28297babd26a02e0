package io.trendloom.platform.store;

import java.util.List;

/**
 * What a sweep found.
 *
 * @param objects that were looked at
 * @param orphans that no committed table names and that are old enough
 * @param bytes that the orphans take
 * @param removed whether they were removed
 * @param examples keys of the first hundred
 */
public record SweepReport(long objects, int orphans, long bytes, boolean removed, List<String> examples) {
    public SweepReport {
        examples = List.copyOf(examples);
    }
}
