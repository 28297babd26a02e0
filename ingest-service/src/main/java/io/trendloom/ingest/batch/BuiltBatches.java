package io.trendloom.ingest.batch;

import io.trendloom.contract.Kind;
import io.trendloom.contract.ObjectRef;
import io.trendloom.contract.message.BatchStored;
import io.trendloom.platform.jdbc.Unnest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The batches of a generation that is taken into use. */
public final class BuiltBatches {
    private static final String NUMBER = """
            update batch set sequence = ? + place
            from (select id, row_number() over (order by made) as place from batch
              where generation = ? and sequence is null and rows > 0) as built
            where batch.id = built.id
            """;
    private static final String WITH_TEXT = """
            select id, kind, sequence, rows, first_day, last_day from batch
            where generation = ? and sequence is not null and kind in ('items', 'reviews') order by sequence
            """;
    private static final String KEPT = """
            select coalesce(max(sequence), 0) from batch where generation < ? and kind = any(?) and position < ?
            """;
    private static final String OBJECTS = """
            select o.bucket, o.key, o.sha256, o.size, o.rows from stored_object o
            where o.batch_id = ?::uuid and o.role = ? order by o.key
            """;

    private final Connection connection;
    private final int generation;

    public BuiltBatches(Connection connection, int generation) {
        this.connection = connection;
        this.generation = generation;
    }

    /** Gives each a sequence, in the order in which they were made; answers how many there are. */
    public int number(DoorState state) throws SQLException {
        try (Unnest update = new Unnest(connection, NUMBER)) {
            return update.number(state.sequence()).number(generation).update();
        }
    }

    /** The last batch of some kinds in lower generations that was made of a group before a position. */
    public long keptThrough(Collection<Kind> kinds, long position) throws SQLException {
        try (Unnest select = new Unnest(connection, KEPT)) {
            return select.number(generation)
                    .column("text", kinds, Kind::text)
                    .number(position)
                    .query(row -> row.getLong(1))
                    .getFirst();
        }
    }

    /** What is to be told to those who encode text, once they are numbered. */
    public List<BatchStored> withText() throws SQLException {
        List<Row> rows;
        try (Unnest select = new Unnest(connection, WITH_TEXT)) {
            rows = select.number(generation).query(BuiltBatches::row);
        }
        List<BatchStored> stored = new ArrayList<>(rows.size());
        for (Row row : rows) {
            stored.add(stored(row));
        }
        return stored;
    }

    private BatchStored stored(Row row) throws SQLException {
        List<ObjectRef> rejected = objects(row.id(), "rejected");
        return new BatchStored(
                row.id().toString(),
                row.kind(),
                row.sequence(),
                generation,
                objects(row.id(), "raw"),
                objects(row.id(), "clean").getFirst(),
                rejected.isEmpty() ? null : rejected.getFirst(),
                row.rows(),
                row.firstDay(),
                row.lastDay());
    }

    private List<ObjectRef> objects(UUID batch, String role) throws SQLException {
        try (Unnest select = new Unnest(connection, OBJECTS)) {
            return select.text(batch.toString()).text(role).query(Batches::ref);
        }
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject(1, UUID.class),
                Kind.of(row.getString(2)),
                row.getLong(3),
                row.getLong(4),
                row.getObject(5, LocalDate.class),
                row.getObject(6, LocalDate.class));
    }

    private record Row(
            UUID id,
            Kind kind,
            long sequence,
            long rows,
            @Nullable LocalDate firstDay,
            @Nullable LocalDate lastDay) {}
}
