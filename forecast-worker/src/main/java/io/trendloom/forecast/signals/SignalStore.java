package io.trendloom.forecast.signals;

import io.trendloom.contract.row.SignalRow;
import io.trendloom.forecast.sql.Columns;
import io.trendloom.forecasting.series.SignalBook;
import io.trendloom.forecasting.series.SignalDays;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Keeps every version of each value, so that each day can be read as it was known, within a transaction of the caller. */
public final class SignalStore {
    /** The longest context of a network. */
    private static final int DAYS_READ = 730;

    private static final String SHOP = "";

    private static final String WRITE = """
            insert into signal_value (name, scope, day, version, known_day, value, removed)
            select * from unnest(?, ?, ?, ?, ?, ?, ?) on conflict (scope, name, day, version) do nothing""";
    private static final String READ = """
            select name, scope, day, version, known_day, value, removed from signal_value
            where (scope = '' or scope = any(?)) and day > ? and known_day <= ?""";

    private SignalStore() {}

    /** Takes over versions that are not there yet, also of items that are not known yet. */
    public static void put(Connection connection, Collection<SignalRow> rows) throws SQLException {
        try (Columns statement = Columns.of(connection, WRITE)) {
            statement
                    .texts(rows.stream().map(SignalRow::name).toList())
                    .add("text", rows, row -> Objects.requireNonNullElse(row.scope(), SHOP))
                    .add("date", rows, SignalRow::day)
                    .add("bigint", rows, SignalRow::version)
                    .add("date", rows, SignalRow::knownDay)
                    .add("float8", rows, SignalRow::value)
                    .add("boolean", rows, SignalRow::removed)
                    .update();
        }
    }

    /** What was known at a cutoff of the shop's series and those of some items, as far back as networks read. */
    public static SignalBook read(Connection connection, Collection<String> ids, LocalDate cutoff) throws SQLException {
        SignalBook book = new SignalBook();
        try (Columns statement = Columns.of(connection, READ)) {
            statement
                    .texts(ids)
                    .value(cutoff.minusDays(DAYS_READ))
                    .value(cutoff)
                    .each(row -> book.add(row.getString(1), scope(row.getString(2)), observation(row)));
        }
        return book;
    }

    private static @Nullable String scope(String stored) {
        return stored.equals(SHOP) ? null : stored;
    }

    private static SignalDays.Observation observation(ResultSet row) throws SQLException {
        return new SignalDays.Observation(
                row.getObject(3, LocalDate.class).toEpochDay(),
                row.getLong(4),
                row.getObject(5, LocalDate.class).toEpochDay(),
                row.getBoolean(7) ? Double.NaN : row.getDouble(6));
    }
}
