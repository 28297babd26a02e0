package io.trendloom.forecast.export;

import io.trendloom.forecast.sql.Columns;
import io.trendloom.platform.jdbc.Transactions;
import io.trendloom.platform.store.OwnedObjects;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

/** The objects of forecasts: of runs of record, and of answers to requests. */
@Singleton
class ForecastOwned implements OwnedObjects {
    private static final String NAMED = """
            select k from unnest(?::text[]) as t (k)
            where exists (select from answered_request where key = k)
               or exists (select from record_partition where forecasts is not null and forecasts::jsonb ->> 'key' = k)""";

    private final DataSource database;

    ForecastOwned(DataSource database) {
        this.database = database;
    }

    @Override
    public List<String> folders() {
        return List.of("forecasts/");
    }

    @Override
    public Set<String> named(Collection<String> keys) throws SQLException {
        return Transactions.inTransaction(database, connection -> {
            Set<String> named = new HashSet<>();
            try (Columns select = Columns.of(connection, NAMED)) {
                select.texts(keys).each(row -> named.add(row.getString(1)));
            }
            return named;
        });
    }
}
