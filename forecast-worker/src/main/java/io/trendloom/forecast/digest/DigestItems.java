package io.trendloom.forecast.digest;

import io.trendloom.forecast.sql.Columns;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Picks the items that a digest tells of. */
final class DigestItems {
    private static final int SHOWN = 5;
    private static final String FROM = "select " + DigestItem.COLUMNS
            + " from forecast_of_record f join item i on i.id = f.item_id and not i.removed ";
    private static final String GROWING =
            FROM + "where f.label = 'growth' order by f.change * f.probability desc, f.item_id limit ?";
    private static final String FALLING =
            FROM + "where f.label = 'decline' order by f.change * f.probability, f.item_id limit ?";
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
        return read(GROWING);
    }

    List<DigestItem> falling() throws SQLException {
        return read(FALLING);
    }

    /** Those first whose stock is used up first. */
    List<DigestItem> runningOut() throws SQLException {
        return read(RUNNING_OUT);
    }

    /** How many there are whose stock will not last. */
    long runningOutInAll() throws SQLException {
        long[] count = new long[1];
        try (Columns read = Columns.of(connection, COUNT)) {
            read.each(row -> count[0] = row.getLong(1));
        }
        return count[0];
    }

    private List<DigestItem> read(String sql) throws SQLException {
        List<DigestItem> items = new ArrayList<>();
        try (Columns read = Columns.of(connection, sql)) {
            read.value(SHOWN).each(row -> items.add(DigestItem.read(row, language)));
        }
        return items;
    }
}
