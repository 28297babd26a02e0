package io.trendloom.ingest.versioned;

import io.trendloom.contract.Kind;
import io.trendloom.ingest.claim.Head;
import io.trendloom.ingest.claim.KeyTables;
import io.trendloom.platform.jdbc.Unnest;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** The current version of each key, in the database. */
final class VersionedTable {
    private static final String HEADS =
            "select id, version, content from versioned_row{} where kind = ? and id = any(?)";
    private static final String WRITE = """
            insert into versioned_row{} (changed, kind, id, version, content)
            select ?::bigint, ?, * from unnest(?::text[], ?::bigint[], ?::uuid[]) order by 3
            on conflict (kind, id) do update set version = excluded.version, content = excluded.content,
              changed = excluded.changed
            """;
    private static final String WRITE_NEW = """
            insert into versioned_row{} (changed, kind, id, version, content)
            select ?::bigint, ?, * from unnest(?::text[], ?::bigint[], ?::uuid[]) order by 3
            on conflict do nothing returning id
            """;

    private static final String KEEP = """
            insert into versioned_row_past{} select ?::bigint, v.* from versioned_row{} v where v.kind = ? and v.id = any(?)
            order by v.id
            """;

    private final KeyTables tables;
    private final Kind kind;

    VersionedTable(KeyTables tables, Kind kind) {
        this.tables = tables;
        this.kind = kind;
    }

    Map<String, Head> heads(Collection<String> ids) throws SQLException {
        Map<String, Head> heads = new HashMap<>();
        try (Unnest select = new Unnest(tables.connection(), tables.in(HEADS))) {
            select.text(kind.text())
                    .column("text", ids, Function.identity())
                    .query(row -> heads.put(row.getString(1), Head.of(row.getObject(3, UUID.class), row.getLong(2))));
        }
        return heads;
    }

    /** Keeps what keys hold that are about to be written. */
    void keep(Collection<String> ids) throws SQLException {
        if (ids.isEmpty()) {
            return;
        }
        try (Unnest insert = new Unnest(tables.connection(), tables.in(KEEP))) {
            insert.number(tables.position())
                    .text(kind.text())
                    .column("text", ids, Function.identity())
                    .update();
        }
    }

    void write(Collection<KeyRow> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (Unnest insert = new Unnest(tables.connection(), tables.in(WRITE))) {
            filled(insert, rows).update();
        }
    }

    /** Writes those whose id is new, and answers them. */
    Set<String> writeNew(Collection<KeyRow> rows) throws SQLException {
        if (rows.isEmpty()) {
            return Set.of();
        }
        try (Unnest insert = new Unnest(tables.connection(), tables.in(WRITE_NEW))) {
            return new HashSet<>(filled(insert, rows).query(row -> row.getString(1)));
        }
    }

    private Unnest filled(Unnest insert, Collection<KeyRow> rows) throws SQLException {
        return insert.number(tables.position())
                .text(kind.text())
                .column("text", rows, KeyRow::id)
                .column("bigint", rows, KeyRow::version)
                .column("uuid", rows, KeyRow::content);
    }

    /** A key with what it holds. */
    record KeyRow(String id, long version, UUID content) {}
}
