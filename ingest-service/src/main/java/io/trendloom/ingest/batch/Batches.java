package io.trendloom.ingest.batch;

import io.trendloom.contract.Kind;
import io.trendloom.contract.ObjectRef;
import io.trendloom.contract.message.BatchStored;
import io.trendloom.ingest.raw.RejectedRows;
import io.trendloom.ingest.rejection.RejectionTable;
import io.trendloom.platform.jdbc.Unnest;
import io.trendloom.platform.messaging.Outbox;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The table of batches and their objects. */
public final class Batches {
    private static final String INSERT =
            "insert into batch (id, kind, sequence, generation, position, rows, first_day, last_day)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String INSERT_OBJECT =
            "insert into stored_object (bucket, key, role, batch_id, sha256, size, rows) values (?, ?, ?, ?, ?, ?, ?)";
    private static final String CLEAN = """
            select o.bucket, o.key, o.sha256, o.size, o.rows from stored_object o join batch b on b.id = o.batch_id
            where o.role = 'clean' and b.kind = ? and b.generation <= ? and b.sequence <= ? and not exists
              (select from replay r where r.state in ('swapped', 'done') and r.generation between b.generation + 1 and ?
                and b.kind = any(r.kinds) and b.position >= r.from_position)
            order by b.sequence
            """;

    private final Outbox outbox;

    public Batches(Outbox outbox) {
        this.outbox = outbox;
    }

    /**
     * Names a batch of the group at the state's position and its objects, and tells of it when it has clean rows: only then it has a sequence.
     *
     * @return the state after it
     */
    public DoorState add(Connection connection, DoorState state, Batch batch, @Nullable String traceparent)
            throws SQLException {
        ObjectRef clean = batch.clean();
        DoorState after = clean == null ? state : state.after(1, 0);
        insert(connection, batch, clean == null ? null : after.sequence(), state.generation(), state.position());
        insertObjects(connection, batch);
        RejectionTable.add(connection, batch.id(), batch.rejected());
        if (clean != null) {
            outbox.add(connection, stored(batch, clean, after), traceparent);
        }
        return after;
    }

    private static BatchStored stored(Batch batch, ObjectRef clean, DoorState state) {
        return new BatchStored(
                batch.id().toString(),
                batch.kind(),
                state.sequence(),
                state.generation(),
                batch.raw(),
                clean,
                object(batch.rejected()),
                batch.rows(),
                batch.firstDay(),
                batch.lastDay());
    }

    private static void insert(
            Connection connection, Batch batch, @Nullable Long sequence, int generation, long position)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, batch.id());
            insert.setString(2, batch.kind().text());
            insert.setObject(3, sequence);
            insert.setInt(4, generation);
            insert.setLong(5, position);
            insert.setLong(6, batch.rows());
            insert.setObject(7, batch.firstDay());
            insert.setObject(8, batch.lastDay());
            insert.executeUpdate();
        }
    }

    private static void insertObjects(Connection connection, Batch batch) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT_OBJECT)) {
            for (ObjectRef raw : batch.raw()) {
                addObject(insert, batch, "raw", raw);
            }
            addObject(insert, batch, "clean", batch.clean());
            addObject(insert, batch, "rejected", object(batch.rejected()));
            insert.executeBatch();
        }
    }

    private static void addObject(PreparedStatement insert, Batch batch, String role, @Nullable ObjectRef ref)
            throws SQLException {
        if (ref != null) {
            insert.setString(1, ref.bucket());
            insert.setString(2, ref.key());
            insert.setString(3, role);
            insert.setObject(4, batch.id());
            insert.setString(5, ref.sha256());
            insert.setLong(6, ref.size());
            insert.setLong(7, ref.rows());
            insert.addBatch();
        }
    }

    /** Names a batch of the group at a position, of a generation that is not in use yet; nobody is told of it. */
    public static void addBuilt(Connection connection, int generation, long position, Batch batch) throws SQLException {
        insert(connection, batch, null, generation, position);
        insertObjects(connection, batch);
        RejectionTable.add(connection, batch.id(), batch.rejected());
        RejectionTable.keepRepairs(connection, batch.id(), batch.rejected());
    }

    private static @Nullable ObjectRef object(@Nullable RejectedRows rejected) {
        return rejected == null ? null : rejected.object();
    }

    /** All clean objects of a kind up to a state, oldest first: those of its generation, and of those before it that stand. */
    public static List<ObjectRef> clean(Connection connection, Kind kind, DoorState state) throws SQLException {
        try (Unnest select = new Unnest(connection, CLEAN)) {
            return select.text(kind.text())
                    .number(state.generation())
                    .number(state.sequence())
                    .number(state.generation())
                    .query(Batches::ref);
        }
    }

    /** An object in the columns bucket, key, sha256, size, rows. */
    static ObjectRef ref(ResultSet row) throws SQLException {
        return new ObjectRef(row.getString(1), row.getString(2), row.getString(3), row.getLong(4), row.getLong(5));
    }
}
