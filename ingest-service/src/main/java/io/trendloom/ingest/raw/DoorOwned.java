package io.trendloom.ingest.raw;

import io.trendloom.platform.jdbc.Transactions;
import io.trendloom.platform.jdbc.Unnest;
import io.trendloom.platform.store.OwnedObjects;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;

/** The objects of rows, named by the table of objects, and the manifests of snapshots. */
public final class DoorOwned implements OwnedObjects {
    private static final String NAMED = """
            select key from stored_object where key = any(?)
            union select key from snapshot where key = any(?)
            """;

    private final DataSource database;

    public DoorOwned(DataSource database) {
        this.database = database;
    }

    @Override
    public List<String> folders() {
        return List.of("raw/", "clean/", "rejected/", "snapshots/");
    }

    @Override
    public Set<String> named(Collection<String> keys) throws SQLException {
        return Transactions.inTransaction(database, connection -> {
            try (Unnest select = new Unnest(connection, NAMED)) {
                return new HashSet<>(select.column("text", keys, Function.identity())
                        .column("text", keys, Function.identity())
                        .query(row -> row.getString(1)));
            }
        });
    }
}
