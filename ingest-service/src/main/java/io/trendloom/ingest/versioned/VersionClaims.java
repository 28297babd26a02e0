package io.trendloom.ingest.versioned;

import io.trendloom.ingest.claim.Head;
import io.trendloom.ingest.row.Outcome;
import io.trendloom.ingest.versioned.VersionedTable.KeyRow;
import io.trendloom.preparation.row.CleanRow;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Decides, row by row in order, what each key holds after a group.
 *
 * @param <R> rows at the door
 * @param <T> rows of the store
 */
final class VersionClaims<R extends CleanRow, T> {
    private final VersionedTable table;
    private final VersionedKind<R, T> kind;

    VersionClaims(VersionedTable table, VersionedKind<R, T> kind) {
        this.table = table;
        this.kind = kind;
    }

    VersionedEffect<T> take(List<R> arrived) throws SQLException {
        TreeSet<String> ids = new TreeSet<>();
        arrived.forEach(row -> ids.add(row.id()));
        Map<String, Head> heads = table.heads(ids);
        Set<String> known = Set.copyOf(heads.keySet());
        Map<String, KeyRow> keys = new LinkedHashMap<>();
        List<Outcome> outcomes = new ArrayList<>(arrived.size());
        List<T> rows = new ArrayList<>();
        for (R row : arrived) {
            UUID hash = kind.content().apply(row);
            Head head = heads.computeIfAbsent(row.id(), unused -> Head.empty());
            long before = head.version();
            Outcome outcome = head.offer(row.version(), hash);
            outcomes.add(outcome);
            if (outcome.isStored() || head.version() != before) {
                keys.put(row.id(), new KeyRow(row.id(), head.version(), hash));
            }
            if (outcome.isStored()) {
                rows.add(kind.stored().row(row, head.version()));
            }
        }
        table.keep(keys.keySet().stream().filter(known::contains).toList());
        table.write(keys.values());
        return new VersionedEffect<>(outcomes, rows);
    }
}
