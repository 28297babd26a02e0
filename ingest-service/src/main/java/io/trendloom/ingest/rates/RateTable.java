package io.trendloom.ingest.rates;

import io.trendloom.contract.row.SignalRow;
import io.trendloom.ingest.claim.KeyTables;
import io.trendloom.platform.jdbc.Unnest;
import io.trendloom.preparation.cleaning.CurrencyPair;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The current rate of each pair and day, in the database. */
public final class RateTable {
    private static final String WRITE = """
            insert into exchange_rate{} (base, quote, day, known_day, rate, position)
            select t.*, ?::bigint from unnest(?::text[], ?::text[], ?::date[], ?::date[], ?::numeric[]) as t order by 1, 2, 3
            on conflict (base, quote, day) do update set known_day = excluded.known_day, rate = excluded.rate,
              position = excluded.position
            """;
    private static final String NEWEST = """
            select generation, (select coalesce(max(position), -1) from exchange_rate{}) from door_state
            """;
    private static final String READ =
            "select base, quote, day, known_day, rate from exchange_rate{} where rate is not null order by day";

    private final KeyTables tables;

    public RateTable(KeyTables tables) {
        this.tables = tables;
    }

    /** Writes those of the stored signals that are rates. */
    public void write(List<SignalRow> signals) throws SQLException {
        Map<String, RateRow> last = new LinkedHashMap<>();
        for (SignalRow signal : signals) {
            RateRow rate = RateRow.of(signal);
            if (rate != null) {
                last.put(signal.name() + signal.day(), rate);
            }
        }
        if (last.isEmpty()) {
            return;
        }
        try (Unnest insert = new Unnest(tables.connection(), tables.in(WRITE))) {
            insert.number(tables.position())
                    .column("text", last.values(), rate -> rate.pair().base())
                    .column("text", last.values(), rate -> rate.pair().quote())
                    .column("date", last.values(), RateRow::day)
                    .column("date", last.values(), RateRow::knownDay)
                    .column("numeric", last.values(), RateRow::rate)
                    .update();
        }
    }

    /** What the rates are as of. */
    AsOf newest() throws SQLException {
        try (Unnest select = new Unnest(tables.connection(), tables.in(NEWEST))) {
            return select.query(row -> new AsOf(row.getInt(1), row.getLong(2))).getFirst();
        }
    }

    List<RateRow> all() throws SQLException {
        try (Unnest select = new Unnest(tables.connection(), tables.in(READ))) {
            return select.query(RateTable::rate);
        }
    }

    /**
     * What rates are as of.
     *
     * @param position of the newest change; -1 before any
     */
    record AsOf(int generation, long position) {
        static final AsOf NOTHING = new AsOf(0, -1);
    }

    private static RateRow rate(ResultSet row) throws SQLException {
        return new RateRow(
                new CurrencyPair(row.getString(1), row.getString(2)),
                row.getObject(3, LocalDate.class),
                row.getObject(4, LocalDate.class),
                row.getBigDecimal(5));
    }
}
