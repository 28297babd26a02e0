package io.trendloom.worker.metrics;

import java.util.Set;
import java.util.TreeSet;

/**
 * A meter as Prometheus sees it.
 *
 * @param name with its unit, and {@code _total} where it counts
 * @param type counter, gauge, summary or histogram
 * @param labels names of its labels
 */
public record Meter(String name, String type, Set<String> labels) {
    public Meter {
        labels = new TreeSet<>(labels);
    }
}
