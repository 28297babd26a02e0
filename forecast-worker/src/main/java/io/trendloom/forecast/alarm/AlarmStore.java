package io.trendloom.forecast.alarm;

import io.trendloom.forecast.sql.Columns;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Keeps what was told of each item. */
final class AlarmStore {
    private static final String WRITE = """
            insert into item_alarm (item_id, trend, trend_since, stock_low, stock_told) select * from unnest(?, ?, ?, ?, ?)
            on conflict (item_id) do update set trend = excluded.trend, trend_since = excluded.trend_since,
              stock_low = excluded.stock_low, stock_told = excluded.stock_told""";

    private AlarmStore() {}

    static void put(Connection connection, List<WatchedItem> items) throws SQLException {
        try (Columns write = Columns.of(connection, WRITE)) {
            write.add("text", items, WatchedItem::id)
                    .add("text", items, course(course -> course.trend().label()))
                    .add("date", items, course(Course::since))
                    .add("boolean", items, item -> item.shelf().low())
                    .add("date", items, item -> item.shelf().told())
                    .update();
        }
    }

    private static Function<WatchedItem, @Nullable Object> course(Function<Course, Object> value) {
        return item -> item.course() == null ? null : value.apply(item.course());
    }
}
