package io.trendloom.ingest.rejection;

import io.trendloom.contract.Kind;
import io.trendloom.ingest.raw.RejectedRow;
import io.trendloom.ingest.raw.RejectedRows;
import io.trendloom.platform.jdbc.Unnest;
import io.trendloom.platform.store.Sha256;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Counts of refused rows by batch and rule, and which of them were repaired. */
public final class RejectionTable {
    private static final String ADD = """
            insert into rejection (batch_id, kind, rule, rows)
            select ?::uuid, ?::text, t.* from unnest(?::text[], ?::bigint[]) as t (rule, rows)
            """;
    private static final String ANY_REPAIRED = "select exists (select from repaired_row)";
    private static final String KEEP = """
            with again as (
              insert into repaired_row (batch_id, line, digest)
              select ?::uuid, t.line, decode(t.digest, 'hex')
              from unnest(?::bigint[], ?::text[]) as t (line, digest)
              where exists (select from repaired_row r where r.digest = decode(t.digest, 'hex'))
              returning line)
            select line from again
            """;
    private static final String MARK = """
            insert into repaired_row (batch_id, line, digest) values (?::uuid, ?, decode(?, 'hex')) on conflict do nothing
            """;
    private static final String COUNT =
            "update rejection set repaired = repaired + ? where batch_id = ?::uuid and rule = ?";

    private RejectionTable() {}

    /** Counts the rows of a batch that were refused, by rule. */
    public static void add(Connection connection, UUID batch, @Nullable RejectedRows rejected) throws SQLException {
        if (rejected == null) {
            return;
        }
        List<Map.Entry<String, Long>> counts =
                List.copyOf(byRule(rejected.rows()).entrySet());
        try (Unnest insert = new Unnest(connection, ADD)) {
            insert.text(batch.toString())
                    .text(rejected.kind().text())
                    .column("text", counts, Map.Entry::getKey)
                    .column("bigint", counts, Map.Entry::getValue)
                    .update();
        }
    }

    /** Holds rows that a replay refused again for repaired where the same ones were repaired before. */
    public static void keepRepairs(Connection connection, UUID batch, @Nullable RejectedRows rejected)
            throws SQLException {
        if (rejected == null || !anyRepaired(connection)) {
            return;
        }
        List<RejectedRow> rows = rejected.rows();
        List<Integer> lines = IntStream.range(0, rows.size())
                .filter(line -> rows.get(line).source() != null)
                .boxed()
                .toList();
        List<Integer> kept;
        try (Unnest insert = new Unnest(connection, KEEP)) {
            kept = insert.text(batch.toString())
                    .column("bigint", lines, Integer::longValue)
                    .column("text", lines, line -> digest(rejected.kind(), rows.get(line)))
                    .query(row -> row.getInt(1));
        }
        Map<String, Long> byRule = byRule(kept.stream().map(rows::get).toList());
        for (Map.Entry<String, Long> repaired : byRule.entrySet()) {
            count(connection, batch, repaired.getKey(), repaired.getValue());
        }
    }

    /** Says that a row was repaired; a second time changes nothing. */
    static void repaired(Connection connection, OpenRow open) throws SQLException {
        int marked;
        try (Unnest insert = new Unnest(connection, MARK)) {
            marked = insert.text(open.id().batch().toString())
                    .number(open.id().line())
                    .text(digest(open.kind(), open.row()))
                    .update();
        }
        if (marked > 0) {
            count(connection, open.id().batch(), rule(open.row()), 1);
        }
    }

    private static void count(Connection connection, UUID batch, String rule, long rows) throws SQLException {
        try (Unnest update = new Unnest(connection, COUNT)) {
            update.number(rows).text(batch.toString()).text(rule).update();
        }
    }

    private static boolean anyRepaired(Connection connection) throws SQLException {
        try (Unnest select = new Unnest(connection, ANY_REPAIRED)) {
            return select.query(row -> row.getBoolean(1)).getFirst();
        }
    }

    private static Map<String, Long> byRule(List<RejectedRow> rows) {
        return rows.stream().collect(Collectors.groupingBy(RejectionTable::rule, TreeMap::new, Collectors.counting()));
    }

    static String rule(RejectedRow row) {
        return Objects.requireNonNullElse(row.rule(), "");
    }

    private static String digest(Kind kind, RejectedRow row) {
        return Sha256.of((kind.text() + "\n" + row.source()).getBytes(StandardCharsets.UTF_8));
    }
}
