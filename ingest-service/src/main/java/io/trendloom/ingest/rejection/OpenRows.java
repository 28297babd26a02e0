package io.trendloom.ingest.rejection;

import java.util.List;

/**
 * A page of open rows, the newest batch first.
 *
 * @param total on all pages
 * @param rules counts of all open rows, whatever the filter
 */
public record OpenRows(int page, int size, long total, List<RuleCount> rules, List<OpenRow> rows) {
    public OpenRows {
        rules = List.copyOf(rules);
        rows = List.copyOf(rows);
    }
}
