package io.trendloom.ingest.claim;

import java.sql.Connection;

/**
 * The tables that say what each key holds: those in use, or their twins, in which a replay builds.
 *
 * @param position position of the group that changes them: a row that it changes is kept as it was until then
 */
public record KeyTables(Connection connection, boolean twins, long position) {
    /** Stands for a table's ending in SQL. */
    private static final String ENDING = "{}";

    /** The tables in use. */
    public static KeyTables inUse(Connection connection, long position) {
        return new KeyTables(connection, false, position);
    }

    /** Their twins. */
    public static KeyTables twins(Connection connection, long position) {
        return new KeyTables(connection, true, position);
    }

    /** A statement on these tables: <code>{}</code> follows the name of each. */
    public String in(String sql) {
        return sql.replace(ENDING, twins ? "_next" : "");
    }
}
