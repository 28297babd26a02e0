package io.trendloom.forecast.digest;

import io.trendloom.contract.message.DigestedItem;
import io.trendloom.forecast.sql.Columns;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Picks the items that a digest tells of. */
final class DigestItems {
    private static final int SHOWN = 5;
    private static final String FROM = "select " + DigestItem.COLUMNS
            + " from forecast_of_record f join item i on i.id = f.item_id and not i.removed ";
    private static final String GROWING = FROM + "where f.label = 'growth' order by f.rank desc, f.item_id limit ?";
    private static final String FALLING = FROM + "where f.label = 'decline' order by f.rank, f.item_id limit ?";
    private static final String RUNNING_OUT = FROM + """
            join item_alarm a on a.item_id = f.item_id and a.stock_low
            where f.on_hand is not null order by f.on_hand / nullif(f.next30, 0), f.item_id limit ?""";
    private static final String COUNT = "select count(*) from item_alarm a join item i on i.id = a.item_id"
            + " where a.stock_low and not i.removed";

    private final Connection connection;
    private final DigestLanguage language;

    DigestItems(Connection connection, DigestLanguage language) {
        this.connection = connection;
        this.language = language;
    }

    List<DigestItem> growing() throws SQLException {
        return read(GROWING, row -> DigestItem.read(row, language));
    }

    List<DigestItem> falling() throws SQLException {
        return read(FALLING, row -> DigestItem.read(row, language));
    }

    /** Those first whose stock is used up first. */
    List<DigestItem> runningOut() throws SQLException {
        return read(RUNNING_OUT, row -> DigestItem.read(row, language));
    }

    /** As {@link #growing}, in numbers. */
    List<DigestedItem> growingInNumbers() throws SQLException {
        return read(GROWING, DigestItems::numbers);
    }

    /** As {@link #falling}, in numbers. */
    List<DigestedItem> fallingInNumbers() throws SQLException {
        return read(FALLING, DigestItems::numbers);
    }

    /** How many there are whose stock will not last. */
    long runningOutInAll() throws SQLException {
        long[] count = new long[1];
        try (Columns read = Columns.of(connection, COUNT)) {
            read.each(row -> count[0] = row.getLong(1));
        }
        return count[0];
    }

    private static DigestedItem numbers(ResultSet row) throws SQLException {
        return new DigestedItem(row.getString(1), row.getString(2), row.getDouble(4), row.getDouble(5));
    }

    private <T> List<T> read(String sql, Reading<T> reading) throws SQLException {
        List<T> items = new ArrayList<>();
        try (Columns read = Columns.of(connection, sql)) {
            read.value(SHOWN).each(row -> items.add(reading.of(row)));
        }
        return items;
    }

    /** Makes something of a row of {@link DigestItem#COLUMNS}. */
    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }
}
