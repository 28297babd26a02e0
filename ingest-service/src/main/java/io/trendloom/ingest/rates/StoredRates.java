package io.trendloom.ingest.rates;

import io.trendloom.ingest.claim.KeyTables;
import io.trendloom.ingest.rates.RateTable.AsOf;
import io.trendloom.preparation.cleaning.Rates;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The rates that signals have told, as of the last {@link #refresh}; the configured ones where they tell none. */
public final class StoredRates implements Rates {
    private final DataSource database;
    private final String reporting;
    private final Rates configured;
    private volatile DatedRates dated;
    private AsOf asOf = AsOf.NOTHING;

    public StoredRates(DataSource database, String reporting, Rates configured) {
        this.database = database;
        this.reporting = reporting;
        this.configured = configured;
        this.dated = DatedRates.of(reporting, List.of());
    }

    /** Takes up what was stored since. */
    public synchronized void refresh() throws SQLException {
        try (Connection connection = database.getConnection()) {
            RateTable table = new RateTable(KeyTables.inUse(connection, 0));
            AsOf newest = table.newest();
            if (!newest.equals(asOf)) {
                dated = DatedRates.of(reporting, table.all());
                asOf = newest;
            }
        }
    }

    @Override
    public @Nullable BigDecimal on(String currency, LocalDate day) {
        BigDecimal told = dated.on(currency, day);
        return told == null ? configured.on(currency, day) : told;
    }
}
