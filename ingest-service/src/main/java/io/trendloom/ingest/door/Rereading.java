package io.trendloom.ingest.door;

import io.trendloom.ingest.batch.Batch;
import io.trendloom.ingest.batch.Batches;
import io.trendloom.ingest.claim.KeyTables;
import io.trendloom.ingest.rates.StoredRates;
import io.trendloom.ingest.raw.DoorObjects;
import io.trendloom.ingest.reading.Reading;
import io.trendloom.platform.messaging.Failure;
import io.trendloom.platform.store.ObjectStore;
import io.trendloom.preparation.cleaning.Shop;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads groups again and takes them into the twins of the key tables, as the door takes new ones into those in use. */
public final class Rereading {
    private static final Logger LOG = LoggerFactory.getLogger(Rereading.class);

    private final RawRows raw;
    private final StoredRates rates;
    private final Intake intake = new Intake();
    private final GroupObjects objects;

    /**
     * @param rates those of the shop
     */
    public Rereading(ObjectStore store, DoorObjects objects, Shop shop, StoredRates rates) {
        this.rates = rates;
        this.raw = new RawRows(store, shop);
        this.objects = new GroupObjects(objects);
    }

    /**
     * Rows that were read again.
     *
     * @param accepted rows that broke a rule before
     * @param rejected rows that keep none now that did before
     */
    public record Tally(long rows, long accepted, long rejected) {
        public static final Tally NOTHING = new Tally(0, 0, 0);

        public Tally plus(Tally more) {
            return new Tally(rows + more.rows, accepted + more.accepted, rejected + more.rejected);
        }
    }

    /** The events of a generation that is taken into use are known at the door. */
    public static void adoptEvents(Connection connection, int generation) throws SQLException {
        SeenEvents.of(generation).merge(connection);
    }

    /** Forgets the events of a generation that is given up. */
    public static void forgetEvents(Connection connection, int generation) throws SQLException {
        SeenEvents.of(generation).drop(connection);
    }

    /** Takes a group into a generation that is being built, within a transaction of the caller. */
    public Tally take(Connection connection, int generation, Reading reading) throws SQLException {
        rates.refresh();
        PreparedGroup group = raw.prepare(reading);
        long accepted = 0;
        long rejected = 0;
        List<PreparedEntry> again = new ArrayList<>(group.entries().size());
        for (int i = 0; i < group.entries().size(); i++) {
            PreparedEntry entry = group.entries().get(i);
            boolean before = reading.refused().contains(i);
            accepted += before && !entry.isRefused() ? 1 : 0;
            rejected += !before && entry.isRefused() ? 1 : 0;
            if (!reading.repeated().contains(i)) {
                again.add(entry);
            }
        }
        store(connection, generation, reading.position(), group.with(again));
        return new Tally(group.entries().size(), accepted, rejected);
    }

    /** Stores a group; one that fails is halved until the row is found that cannot be stored, which is left out. */
    private void store(Connection connection, int generation, long position, PreparedGroup group) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            storeWhole(connection, generation, position, group);
            connection.releaseSavepoint(before);
        } catch (SQLException | RuntimeException e) {
            if (Failure.of(e) == Failure.TRANSIENT) {
                throw e;
            }
            connection.rollback(before);
            int rows = group.entries().size();
            if (rows > 1) {
                store(connection, generation, position, group.part(0, rows / 2));
                store(connection, generation, position + rows / 2, group.part(rows / 2, rows));
            } else {
                LOG.error("A row of {} cannot be stored again.", group.kind().text(), e);
            }
        }
    }

    private void storeWhole(Connection connection, int generation, long position, PreparedGroup group)
            throws SQLException {
        List<PreparedEntry> fresh = SeenEvents.of(generation).fresh(connection, group);
        Intake.Effect effect = intake.take(KeyTables.twins(connection, position), group.kind(), fresh);
        effect.keys().write();
        for (Batch batch : objects.of(group, effect.batches())) {
            Batches.addBuilt(connection, generation, position, batch);
        }
    }
}
