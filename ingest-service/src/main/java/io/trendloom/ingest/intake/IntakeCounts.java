package io.trendloom.ingest.intake;

import io.trendloom.contract.Kind;
import io.trendloom.ingest.row.RowResult;
import io.trendloom.platform.jdbc.Unnest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** The table of counts. A group adds to it in the transaction that stores its rows, so that the two never disagree. */
public final class IntakeCounts {
    /** In the order of keys, so that no two groups wait for each other. */
    private static final String ADD = """
            insert into intake_count as c (kind, result, rule, rows)
            select ?::text, t.* from unnest(?::text[], ?::text[], ?::bigint[]) as t (result, rule, rows) order by 2, 3
            on conflict (kind, result, rule) do update set rows = c.rows + excluded.rows
            """;
    /** One statement, so that the counts are those of the sequence. */
    private static final String READ =
            "select s.sequence, c.kind, c.result, c.rule, c.rows from door_state s left join intake_count c on true";

    private final DataSource database;

    public IntakeCounts(DataSource database) {
        this.database = database;
    }

    /** Counts the answers to rows of a kind. */
    public static void add(Connection connection, Kind kind, List<RowResult> results) throws SQLException {
        List<IntakeCount> counts = IntakeCount.of(results);
        try (Unnest insert = new Unnest(connection, ADD)) {
            insert.text(kind.text())
                    .column("text", counts, IntakeCount::result)
                    .column("text", counts, IntakeCount::rule)
                    .column("bigint", counts, IntakeCount::rows)
                    .update();
        }
    }

    /** All counts, as of one moment. */
    public IntakeView view() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(READ);
                ResultSet row = select.executeQuery()) {
            long sequence = 0;
            Map<String, List<IntakeCount>> counts = new HashMap<>();
            while (row.next()) {
                sequence = row.getLong(1);
                counts.computeIfAbsent(row.getString(2), unused -> new ArrayList<>())
                        .add(new IntakeCount(row.getString(3), row.getString(4), row.getLong(5)));
            }
            return IntakeView.of(sequence, counts);
        }
    }
}
