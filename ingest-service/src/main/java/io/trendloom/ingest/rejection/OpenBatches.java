package io.trendloom.ingest.rejection;

import io.trendloom.contract.Kind;
import io.trendloom.contract.ObjectRef;
import io.trendloom.platform.jdbc.Unnest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Finds which batches hold open rows: none of a generation that a replay replaced. */
final class OpenBatches {
    private static final String OPEN = """
            with open as (
              select b.id, b.made, b.stored_at, r.kind, r.rule, r.rows - r.repaired as rows
              from rejection r join batch b on b.id = r.batch_id cross join door_state s
              where r.rows > r.repaired and b.generation <= s.generation and not exists
                (select from replay p where p.state in ('swapped', 'done')
                  and p.generation between b.generation + 1 and s.generation
                  and r.kind = any(p.kinds) and b.position >= p.from_position))
            """;
    private static final String RULES =
            OPEN + "select kind, rule, sum(rows) from open group by kind, rule order by sum(rows) desc, kind, rule";
    private static final String WITHIN = OPEN + """
            , wanted (kind, rule) as (select ?::text, ?::text),
            found as (
              select id, made, stored_at, open.kind, sum(rows) as rows from open, wanted
              where wanted.kind in ('', open.kind) and wanted.rule in ('', open.rule)
              group by id, made, stored_at, open.kind),
            placed as (select *, sum(rows) over (order by made desc) as through from found)
            select p.id, p.kind, p.stored_at, o.bucket, o.key, o.sha256, o.size, o.rows, p.through - p.rows
            from placed p join stored_object o on o.batch_id = p.id and o.role = 'rejected'
            where p.through > ? and p.through - p.rows < ? order by p.made desc
            """;
    private static final String ONE = OPEN + """
            select distinct open.id, open.kind, open.stored_at, o.bucket, o.key, o.sha256, o.size, o.rows, 0
            from open join stored_object o on o.batch_id = open.id and o.role = 'rejected' where open.id = ?::uuid
            """;
    private static final String REPAIRED = "select line from repaired_row where batch_id = ?::uuid";

    private final Connection connection;

    OpenBatches(Connection connection) {
        this.connection = connection;
    }

    List<RuleCount> rules() throws SQLException {
        try (Unnest select = new Unnest(connection, RULES)) {
            return select.query(row -> new RuleCount(Kind.of(row.getString(1)), row.getString(2), row.getLong(3)));
        }
    }

    /** Those of which an open row is among those from one to before another, counted over all batches. */
    List<OpenBatch> within(RejectionFilter filter, long from, long to) throws SQLException {
        try (Unnest select = new Unnest(connection, WITHIN)) {
            return select.text(filter.kindText())
                    .text(filter.ruleText())
                    .number(from)
                    .number(to)
                    .query(OpenBatches::batch);
        }
    }

    /** The batch, or none where it has no open row. */
    List<OpenBatch> one(UUID id) throws SQLException {
        try (Unnest select = new Unnest(connection, ONE)) {
            return select.text(id.toString()).query(OpenBatches::batch);
        }
    }

    /** Lines of a batch that were repaired. */
    Set<Integer> repaired(UUID id) throws SQLException {
        try (Unnest select = new Unnest(connection, REPAIRED)) {
            return new HashSet<>(select.text(id.toString()).query(row -> row.getInt(1)));
        }
    }

    private static OpenBatch batch(ResultSet row) throws SQLException {
        return new OpenBatch(
                row.getObject(1, UUID.class),
                Kind.of(row.getString(2)),
                row.getTimestamp(3).toInstant(),
                new ObjectRef(row.getString(4), row.getString(5), row.getString(6), row.getLong(7), row.getLong(8)),
                row.getLong(9));
    }
}
