package io.trendloom.ingest.versioned;

import io.trendloom.contract.Kind;
import io.trendloom.ingest.claim.Head;
import io.trendloom.platform.jdbc.Unnest;
import java.sql.Connection;
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
    private static final String HEADS = "select id, version, content from versioned_row where kind = ? and id = any(?)";
    private static final String WRITE = """
            insert into versioned_row (kind, id, version, content)
            select ?, * from unnest(?::text[], ?::bigint[], ?::uuid[]) order by 2
            on conflict (kind, id) do update set version = excluded.version, content = excluded.content
            """;
    private static final String WRITE_NEW = """
            insert into versioned_row (kind, id, version, content)
            select ?, * from unnest(?::text[], ?::bigint[], ?::uuid[]) order by 2
            on conflict do nothing returning id
            """;

    private final Connection connection;
    private final Kind kind;

    VersionedTable(Connection connection, Kind kind) {
        this.connection = connection;
        this.kind = kind;
    }

    Map<String, Head> heads(Collection<String> ids) throws SQLException {
        Map<String, Head> heads = new HashMap<>();
        try (Unnest select = new Unnest(connection, HEADS)) {
            select.text(kind.text())
                    .column("text", ids, Function.identity())
                    .query(row -> heads.put(row.getString(1), Head.of(row.getObject(3, UUID.class), row.getLong(2))));
        }
        return heads;
    }

    void write(Collection<KeyRow> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (Unnest insert = new Unnest(connection, WRITE)) {
            filled(insert, rows).update();
        }
    }

    /** Writes those whose id is new, and answers them. */
    Set<String> writeNew(Collection<KeyRow> rows) throws SQLException {
        if (rows.isEmpty()) {
            return Set.of();
        }
        try (Unnest insert = new Unnest(connection, WRITE_NEW)) {
            return new HashSet<>(filled(insert, rows).query(row -> row.getString(1)));
        }
    }

    private Unnest filled(Unnest insert, Collection<KeyRow> rows) throws SQLException {
        return insert.text(kind.text())
                .column("text", rows, KeyRow::id)
                .column("bigint", rows, KeyRow::version)
                .column("uuid", rows, KeyRow::content);
    }

    /** A key with what it holds. */
    record KeyRow(String id, long version, UUID content) {}
}
