package io.trendloom.train.registry;

import io.trendloom.platform.jdbc.Transactions;
import io.trendloom.platform.jdbc.Unnest;
import io.trendloom.platform.store.OwnedObjects;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;

/** The files of registered models, and the checkpoints from which trainings would go on. */
@Singleton
class TrainOwned implements OwnedObjects {
    private static final String NAMED = """
            select k from unnest(?::text[]) as t (k)
            where exists (select 1 from model where id = split_part(k, '/', 2) and k like 'models/%')
               or exists (select 1 from training where checkpoint is not null and checkpoint::jsonb ->> 'key' = k)
            """;

    private final DataSource database;

    TrainOwned(DataSource database) {
        this.database = database;
    }

    @Override
    public List<String> folders() {
        return List.of("models/", "checkpoints/");
    }

    @Override
    public Set<String> named(Collection<String> keys) throws SQLException {
        return Transactions.inTransaction(database, connection -> {
            try (Unnest select = new Unnest(connection, NAMED)) {
                return new HashSet<>(
                        select.column("text", keys, Function.identity()).query(row -> row.getString(1)));
            }
        });
    }
}
