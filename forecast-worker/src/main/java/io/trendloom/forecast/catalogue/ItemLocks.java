package io.trendloom.forecast.catalogue;

import io.trendloom.forecast.sql.Columns;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.SortedSet;

/** Rows of items, locked in the order of their ids, so that two transactions never wait for each other in a circle. */
public final class ItemLocks {
    private static final String STUBS =
            "insert into item (id) select id from unnest(?) as new(id) order by id collate \"C\" on conflict do nothing";
    private static final String LOCK = "select 1 from item where id = any(?) order by id for update";

    private ItemLocks() {}

    /** Locks these items until the transaction ends; an item not known yet gets a stub. */
    public static void lock(Connection connection, SortedSet<String> ids) throws SQLException {
        try (Columns stubs = Columns.of(connection, STUBS)) {
            stubs.texts(ids).update();
        }
        try (Columns lock = Columns.of(connection, LOCK)) {
            lock.texts(ids).each(row -> {});
        }
    }
}
