package io.trendloom.ingest.batch;

import io.trendloom.contract.Kind;
import io.trendloom.platform.jdbc.Transactions;
import io.trendloom.platform.jdbc.Unnest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** What arrived, the newest first; what a replay made of it is left out. */
public final class Arrivals {
    private static final String ARRIVED = """
            from batch b where not exists
              (select from replay p where p.generation = b.generation and b.position < p.next_position)
            """;
    private static final String COUNT = "select count(*) " + ARRIVED;
    private static final String REJECTED =
            "coalesce((select sum(o.rows) from stored_object o where o.batch_id = b.id and o.role = 'rejected'), 0)";
    private static final String LATELY = "select coalesce(sum(b.rows), 0), coalesce(sum(" + REJECTED + "), 0) "
            + ARRIVED + " and b.stored_at > now() - interval '24 hours'";
    private static final String PAGE = "select b.id, b.kind, b.stored_at, b.rows, b.first_day, b.last_day, " + REJECTED
            + " " + ARRIVED + " order by b.made desc limit ? offset ?";

    private final DataSource database;

    public Arrivals(DataSource database) {
        this.database = database;
    }

    /**
     * A page of batches.
     *
     * @param total on all pages
     * @param last24Hours of all batches of the last 24 hours
     */
    public record Page(int page, int size, long total, Lately last24Hours, List<ArrivedBatch> batches) {
        public Page {
            batches = List.copyOf(batches);
        }
    }

    /**
     * Rows of some time.
     *
     * @param rows stored
     * @param rejected refused
     */
    public record Lately(long rows, long rejected) {}

    public Page list(int page, int size) throws SQLException {
        return Transactions.inTransaction(database, connection -> {
            try (Unnest count = new Unnest(connection, COUNT);
                    Unnest lately = new Unnest(connection, LATELY);
                    Unnest select = new Unnest(connection, PAGE)) {
                long total = count.query(row -> row.getLong(1)).getFirst();
                List<ArrivedBatch> batches =
                        select.number(size).number((long) page * size).query(Arrivals::batch);
                Lately last24Hours = lately.query(row -> new Lately(row.getLong(1), row.getLong(2)))
                        .getFirst();
                return new Page(page, size, total, last24Hours, batches);
            }
        });
    }

    private static ArrivedBatch batch(ResultSet row) throws SQLException {
        return new ArrivedBatch(
                row.getObject(1, UUID.class),
                Kind.of(row.getString(2)),
                row.getTimestamp(3).toInstant(),
                row.getLong(4),
                row.getLong(7),
                row.getObject(5, LocalDate.class),
                row.getObject(6, LocalDate.class));
    }
}
