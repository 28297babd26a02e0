package io.trendloom.ingest.catalogue;

import io.trendloom.ingest.catalogue.CatalogueTable.KeyRow;
import io.trendloom.ingest.claim.Head;
import io.trendloom.ingest.row.Outcome;
import io.trendloom.preparation.row.CleanRow;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;

/**
 * Decides, row by row in order, what each key holds after a group.
 *
 * @param <R> rows at the door
 * @param <T> rows of the store
 */
final class CatalogueClaims<R extends CleanRow, T> {
    private final CatalogueTable table;
    private final Function<R, UUID> content;
    private final Versioned<R, T> stored;

    CatalogueClaims(CatalogueTable table, Function<R, UUID> content, Versioned<R, T> stored) {
        this.table = table;
        this.content = content;
        this.stored = stored;
    }

    CatalogueEffect<T> take(List<R> arrived) throws SQLException {
        TreeSet<String> ids = new TreeSet<>();
        arrived.forEach(row -> ids.add(row.id()));
        Map<String, Head> heads = table.heads(ids);
        Map<String, KeyRow> keys = new LinkedHashMap<>();
        List<Outcome> outcomes = new ArrayList<>(arrived.size());
        List<T> rows = new ArrayList<>();
        for (R row : arrived) {
            UUID hash = content.apply(row);
            Head head = heads.computeIfAbsent(row.id(), unused -> Head.empty());
            long before = head.version();
            Outcome outcome = head.offer(row.version(), hash);
            outcomes.add(outcome);
            if (outcome.isStored() || head.version() != before) {
                keys.put(row.id(), new KeyRow(row.id(), head.version(), hash));
            }
            if (outcome.isStored()) {
                rows.add(stored.row(row, head.version()));
            }
        }
        table.write(keys.values());
        return new CatalogueEffect<>(outcomes, rows);
    }

    /** Makes a row of the store. */
    @FunctionalInterface
    interface Versioned<R, T> {
        T row(R arrived, long version);
    }
}
