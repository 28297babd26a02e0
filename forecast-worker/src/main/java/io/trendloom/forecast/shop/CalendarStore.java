package io.trendloom.forecast.shop;

import io.trendloom.contract.message.CalendarDays;
import io.trendloom.contract.message.DayClosed;
import io.trendloom.forecast.sql.JsonText;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Keeps the calendar of the highest sequence. */
public final class CalendarStore {
    private static final String WRITE = """
            insert into shop_calendar (sequence, closed_day, calendar) values (?, ?, ?)
            on conflict (single) do update set sequence = excluded.sequence, closed_day = excluded.closed_day,
              calendar = excluded.calendar, changed_at = now()
            where shop_calendar.sequence < excluded.sequence""";
    private static final String READ = "select sequence, closed_day, calendar from shop_calendar";

    private CalendarStore() {}

    /** Takes over a closing unless a later one is known. */
    public static void put(Connection connection, DayClosed closed) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(WRITE)) {
            statement.setLong(1, closed.sequence());
            statement.setObject(2, closed.day());
            statement.setString(3, JsonText.write(closed.calendar()));
            statement.executeUpdate();
        }
    }

    /** The calendar, or null before the first closing. */
    public static @Nullable ClosedDays read(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(READ);
                ResultSet row = statement.executeQuery()) {
            return row.next()
                    ? new ClosedDays(
                            row.getLong(1),
                            row.getObject(2, LocalDate.class),
                            JsonText.read(row.getString(3), CalendarDays.class))
                    : null;
        }
    }
}
