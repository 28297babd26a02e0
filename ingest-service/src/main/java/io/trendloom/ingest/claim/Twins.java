package io.trendloom.ingest.claim;

import io.trendloom.contract.Kind;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The twins of the key tables as wholes: filled, put in the place of those in use, emptied. */
public final class Twins {
    /** Tables with the keys of several kinds. */
    private static final List<String> SHARED = List.of("versioned_row", "versioned_row_past");

    /** Tables of kinds that are replayed together with sales. */
    private static final List<String> OF_SALES = List.of("sale", "sale_past", "exchange_rate");

    private static final String SALE = "id, version, content, position, item_id, quantity, revenue, sold_at, promotion,"
            + " order_id, customer, match_key, reversal_seconds, cancels, removed, changed";
    private static final String VERSIONED = "kind, id, version, content, changed";
    private static final String CALENDAR = """
            insert into calendar_day (day, lines)
            select sold_at::date, count(*) from sale where quantity > 0 and not removed group by 1
            """;

    private final Connection connection;
    private final boolean sales;
    private final String kinds;

    /**
     * @param replayed kinds of which the twins hold keys until the swap
     */
    public Twins(Connection connection, Collection<Kind> replayed) {
        this.connection = connection;
        this.sales = replayed.contains(Kind.SALES);
        this.kinds = replayed.stream().map(kind -> "'" + kind.text() + "'").collect(Collectors.joining(", "));
    }

    /** Fills them with what each key held when the group at a position came. */
    public void fill(long position) throws SQLException {
        clear();
        if (sales) {
            copy("sale", SALE, "true", position);
            execute("insert into sale_past_next select * from sale_past where until < %d".formatted(position));
            execute("insert into exchange_rate_next select * from exchange_rate where position < %d"
                    .formatted(position));
        }
        copy("versioned_row", VERSIONED, "kind in (%s)".formatted(kinds), position);
        execute("insert into versioned_row_past_next select * from versioned_row_past where until < %d and kind in (%s)"
                .formatted(position, kinds));
        for (String table : tables()) {
            execute("analyze %s_next".formatted(table));
        }
    }

    private void copy(String table, String columns, String which, long position) throws SQLException {
        execute("""
                insert into %1$s_next (%2$s) select %2$s from %1$s where %3$s and changed < %4$d
                union all select %2$s from %1$s_past where %3$s and changed < %4$d and until >= %4$d
                """.formatted(table, columns, which, position));
    }

    /**
     * Puts them in the place of the tables in use, which become the twins; keys of kinds that are not replayed stay in use.
     * Sale lines are counted by day anew.
     */
    public void swap() throws SQLException {
        for (String table : SHARED) {
            execute("insert into %s_next select * from %s where kind not in (%s)".formatted(table, table, kinds));
        }
        for (String table : tables()) {
            execute("alter table %s rename to %s_before".formatted(table, table));
            execute("alter table %s_next rename to %s".formatted(table, table));
            execute("alter table %s_before rename to %s_next".formatted(table, table));
        }
        if (sales) {
            execute("delete from calendar_day");
            execute(CALENDAR);
        }
    }

    public void clear() throws SQLException {
        for (String table : tables()) {
            execute("truncate %s_next".formatted(table));
        }
    }

    private List<String> tables() {
        return sales ? Stream.concat(SHARED.stream(), OF_SALES.stream()).toList() : SHARED;
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
