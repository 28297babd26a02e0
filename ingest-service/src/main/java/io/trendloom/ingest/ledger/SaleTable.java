package io.trendloom.ingest.ledger;

import io.trendloom.ingest.claim.KeyTables;
import io.trendloom.platform.jdbc.Unnest;
import io.trendloom.preparation.ledger.MatchKey;
import io.trendloom.preparation.ledger.SaleLine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The current version of each order line, in the database. */
final class SaleTable {
    private static final String COLUMNS = "id, version, content, position, item_id, quantity, revenue, sold_at,"
            + " promotion, order_id, customer, reversal_seconds, removed, cancels";
    private static final String BY_ID = "select " + COLUMNS + " from sale{} where id = any(?)";
    private static final String BY_KEY = "select " + COLUMNS + " from sale{} where match_key = any(?)";
    private static final String KEYS_WITH_RETURNS =
            "select distinct match_key from sale{} where match_key = any(?) and quantity < 0";
    private static final String WRITE = """
            insert into sale{} as s (id, version, content, position, item_id, quantity, revenue, sold_at, promotion,
              order_id, customer, reversal_seconds, removed, cancels, match_key, changed)
            select *, ?::bigint from (select * from unnest(?::text[], ?::bigint[], ?::uuid[], ?::bigint[], ?::text[], ?::bigint[], ?::bigint[],
              ?::timestamp[], ?::boolean[], ?::text[], ?::text[], ?::bigint[], ?::boolean[], ?::text[], ?::bigint[]) order by 1)
              as rows
            on conflict (id) do update set version = excluded.version, content = excluded.content,
              position = excluded.position, item_id = excluded.item_id, quantity = excluded.quantity,
              revenue = excluded.revenue, sold_at = excluded.sold_at, promotion = excluded.promotion,
              order_id = excluded.order_id, customer = excluded.customer,
              reversal_seconds = excluded.reversal_seconds, removed = excluded.removed,
              cancels = excluded.cancels, match_key = excluded.match_key, changed = excluded.changed
            """;
    private static final String KEEP =
            "insert into sale_past{} select ?::bigint, s.* from sale{} s where s.id = any(?) order by s.id";

    private final KeyTables tables;

    SaleTable(KeyTables tables) {
        this.tables = tables;
    }

    List<SaleLine> byIds(Collection<String> ids) throws SQLException {
        try (Unnest select = new Unnest(tables.connection(), tables.in(BY_ID))) {
            return select.column("text", ids, Function.identity()).query(SaleTable::line);
        }
    }

    List<SaleLine> byKeys(Collection<Long> keys) throws SQLException {
        if (keys.isEmpty()) {
            return List.of();
        }
        try (Unnest select = new Unnest(tables.connection(), tables.in(BY_KEY))) {
            return select.column("bigint", keys, Function.identity()).query(SaleTable::line);
        }
    }

    /** Those of the keys that some return has. */
    List<Long> withReturns(Collection<Long> keys) throws SQLException {
        if (keys.isEmpty()) {
            return List.of();
        }
        try (Unnest select = new Unnest(tables.connection(), tables.in(KEYS_WITH_RETURNS))) {
            return select.column("bigint", keys, Function.identity()).query(row -> row.getLong(1));
        }
    }

    /** Keeps what lines say that are about to be written. */
    void keep(Collection<SaleLine> lines) throws SQLException {
        if (!lines.isEmpty()) {
            try (Unnest insert = new Unnest(tables.connection(), tables.in(KEEP))) {
                insert.number(tables.position())
                        .column("text", lines, SaleLine::id)
                        .update();
            }
        }
    }

    /** Writes lines, each with its key's hash. */
    void write(Collection<SaleLine> lines, Map<MatchKey, Long> hashes) throws SQLException {
        if (lines.isEmpty()) {
            return;
        }
        try (Unnest insert = new Unnest(tables.connection(), tables.in(WRITE))) {
            insert.number(tables.position())
                    .column("text", lines, SaleLine::id)
                    .column("bigint", lines, SaleLine::version)
                    .column("uuid", lines, SaleLine::content)
                    .column("bigint", lines, SaleLine::position)
                    .column("text", lines, SaleLine::itemId)
                    .column("bigint", lines, SaleLine::quantity)
                    .column("bigint", lines, SaleLine::revenue)
                    .column("timestamp", lines, SaleLine::time)
                    .column("boolean", lines, SaleLine::promotion)
                    .column("text", lines, SaleLine::orderId)
                    .column("text", lines, SaleLine::customer)
                    .column("bigint", lines, SaleTable::reversalSeconds)
                    .column("boolean", lines, SaleLine::removed)
                    .column("text", lines, SaleLine::cancels)
                    .column("bigint", lines, line -> hash(line, hashes))
                    .update();
        }
    }

    private static @Nullable Long hash(SaleLine line, Map<MatchKey, Long> hashes) {
        MatchKey key = line.matchKey();
        return key == null ? null : hashes.get(key);
    }

    private static @Nullable Long reversalSeconds(SaleLine line) {
        Duration reversal = line.reversal();
        return reversal == null ? null : reversal.toSeconds();
    }

    private static SaleLine line(ResultSet row) throws SQLException {
        Long reversal = row.getObject(12, Long.class);
        return new SaleLine(
                row.getString(1),
                row.getLong(2),
                row.getObject(3, UUID.class),
                row.getLong(4),
                row.getString(5),
                row.getLong(6),
                row.getLong(7),
                row.getObject(8, LocalDateTime.class),
                row.getBoolean(9),
                row.getString(10),
                row.getString(11),
                reversal == null ? null : Duration.ofSeconds(reversal),
                row.getBoolean(13),
                row.getString(14));
    }
}
