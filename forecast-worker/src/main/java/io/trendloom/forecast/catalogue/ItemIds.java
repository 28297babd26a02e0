package io.trendloom.forecast.catalogue;

import io.trendloom.forecast.sql.Columns;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ids of the items that are forecast unasked, in order, a page at a time. */
public final class ItemIds {
    /**
     * Which they are: those that are in the catalogue or have sold, and that the shop has not withdrawn. Of the others returns or
     * reviews came, and nothing that says how they might sell.
     */
    public static final String FORECAST = "not removed and (version is not null or first_day is not null)";

    private static final String PAGE = """
            select id from item where id >= ? and id <> ? and (?::text is null or id <= ?::text collate "C")
              and %s order by id limit ?""".formatted(FORECAST);

    private ItemIds() {}

    /** The first ids of a range. */
    public static List<String> page(Connection connection, IdRange range, int size) throws SQLException {
        List<String> ids = new ArrayList<>();
        try (Columns statement = Columns.of(connection, PAGE)) {
            statement
                    .value(range.from())
                    .value(range.exceptFrom() ? range.from() : "")
                    .value(range.to())
                    .value(range.to())
                    .value(size)
                    .each(row -> ids.add(row.getString(1)));
        }
        return ids;
    }

    /**
     * Ids from one to another.
     *
     * @param exceptFrom whether {@code from} itself is left out
     * @param to included; null: no end
     */
    public record IdRange(
            String from, boolean exceptFrom, @Nullable String to) {
        /** Every id. */
        public static final IdRange ALL = new IdRange("", true, null);

        public IdRange(String from, String to) {
            this(from, false, to);
        }

        /** What follows an id. */
        public IdRange after(String id) {
            return new IdRange(id, true, to);
        }
    }
}
