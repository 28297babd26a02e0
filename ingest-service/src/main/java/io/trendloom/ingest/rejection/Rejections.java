package io.trendloom.ingest.rejection;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.trendloom.contract.Json;
import io.trendloom.ingest.raw.Gzip;
import io.trendloom.ingest.raw.RejectedRow;
import io.trendloom.platform.jdbc.Transactions;
import io.trendloom.platform.store.ObjectStore;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Rows that were refused and not repaired yet. Only the objects that hold what is asked for are read. */
public final class Rejections {
    private final DataSource database;
    private final ObjectStore store;

    public Rejections(DataSource database, ObjectStore store) {
        this.database = database;
        this.store = store;
    }

    /**
     * A page of open rows.
     *
     * @param page from 0
     */
    public OpenRows list(RejectionFilter filter, int page, int size) throws SQLException {
        long from = (long) page * size;
        return Transactions.inTransaction(database, connection -> {
            OpenBatches batches = new OpenBatches(connection);
            List<RuleCount> rules = batches.rules();
            long total = rules.stream()
                    .filter(rule -> filter.kind() == null || filter.kind() == rule.kind())
                    .filter(rule -> filter.rule() == null || filter.rule().equals(rule.rule()))
                    .mapToLong(RuleCount::rows)
                    .sum();
            List<OpenRow> rows = new ArrayList<>();
            for (OpenBatch batch : batches.within(filter, from, from + size)) {
                List<OpenRow> open = open(batches, batch, filter);
                int skipped = Math.toIntExact(Math.min(open.size(), Math.max(0, from - batch.before())));
                open.stream().skip(skipped).limit(size - rows.size()).forEach(rows::add);
            }
            return new OpenRows(page, size, total, rules, rows);
        });
    }

    /** Hands on all open rows, a batch in memory at a time. */
    public void each(RejectionFilter filter, Consumer<OpenRow> rows) throws SQLException {
        try (Connection connection = database.getConnection()) {
            OpenBatches batches = new OpenBatches(connection);
            for (OpenBatch batch : batches.within(filter, 0, Long.MAX_VALUE)) {
                open(batches, batch, filter).forEach(rows);
            }
        }
    }

    /** An open row; null where there is none with this id. */
    public @Nullable OpenRow find(RejectionId id) throws SQLException {
        return Transactions.inTransaction(database, connection -> {
            OpenBatches batches = new OpenBatches(connection);
            for (OpenBatch batch : batches.one(id.batch())) {
                for (OpenRow row : open(batches, batch, new RejectionFilter(null, null))) {
                    if (row.id().equals(id)) {
                        return row;
                    }
                }
            }
            return null;
        });
    }

    /** Says that a row was repaired and sent again: it is open no longer. */
    public void repaired(OpenRow row) throws SQLException {
        Transactions.inTransaction(database, connection -> {
            RejectionTable.repaired(connection, row);
            return row;
        });
    }

    private List<OpenRow> open(OpenBatches batches, OpenBatch batch, RejectionFilter filter) throws SQLException {
        Set<Integer> repaired = batches.repaired(batch.id());
        List<OpenRow> open = new ArrayList<>();
        String[] lines = new String(Gzip.opened(store.get(batch.object())), StandardCharsets.UTF_8).split("\n");
        for (int line = 0; line < lines.length; line++) {
            RejectedRow row = row(lines[line]);
            boolean wanted = filter.rule() == null || filter.rule().equals(RejectionTable.rule(row));
            if (wanted && !repaired.contains(line)) {
                open.add(new OpenRow(new RejectionId(batch.id(), line), batch.kind(), batch.at(), row));
            }
        }
        return open;
    }

    private static RejectedRow row(String line) {
        try {
            return Json.mapper().readValue(line, RejectedRow.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The door wrote the line as JSON.", e);
        }
    }
}
