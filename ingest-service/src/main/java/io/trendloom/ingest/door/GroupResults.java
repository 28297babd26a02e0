package io.trendloom.ingest.door;

import io.trendloom.ingest.row.Outcome;
import io.trendloom.ingest.row.RowResult;
import io.trendloom.preparation.row.CleanRow;
import io.trendloom.preparation.row.Rejection;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** The answers to a group's rows. */
final class GroupResults {
    private GroupResults() {}

    /**
     * The answers, in order.
     *
     * @param fresh the rows that were taken in: a clean one that is not among them is a second copy of its event
     * @param outcomes what became of those
     */
    static List<RowResult> of(PreparedGroup group, List<PreparedEntry> fresh, List<Outcome> outcomes) {
        Iterator<PreparedEntry> nextFresh = fresh.iterator();
        Iterator<Outcome> nextOutcome = outcomes.iterator();
        PreparedEntry expected = nextFresh.hasNext() ? nextFresh.next() : null;
        List<RowResult> results = new ArrayList<>(group.entries().size());
        for (PreparedEntry entry : group.entries()) {
            if (entry == expected) {
                results.add(result(entry, nextOutcome.next()));
                expected = nextFresh.hasNext() ? nextFresh.next() : null;
            } else {
                results.add(result(entry, Outcome.DUPLICATE));
            }
        }
        return results;
    }

    private static RowResult result(PreparedEntry entry, Outcome outcome) {
        return switch (entry.row()) {
            case Rejection rejection -> RowResult.of(rejection);
            case CleanRow clean -> RowResult.of(entry.number(), clean.id(), outcome, entry.notes());
        };
    }
}
