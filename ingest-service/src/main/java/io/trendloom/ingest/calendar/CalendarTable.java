package io.trendloom.ingest.calendar;

import io.trendloom.platform.jdbc.Unnest;
import io.trendloom.preparation.mapping.CalendarRule;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** What the calendar knows, in the database. */
final class CalendarTable {
    private static final String ADD_LINES = """
            insert into calendar_day as c (day, lines) select * from unnest(?::date[], ?::bigint[]) order by 1
            on conflict (day) do update set lines = c.lines + excluded.lines
            """;
    private static final String LINES = "select day, lines from calendar_day where lines > 0";
    private static final String ADD_WEEKDAYS =
            "insert into closed_weekday (weekday) select * from unnest(?::smallint[]) order by 1 on conflict do nothing";
    private static final String ADD_DAYS =
            "insert into closed_day (day) select * from unnest(?::date[]) order by 1 on conflict do nothing";

    private final Connection connection;

    CalendarTable(Connection connection) {
        this.connection = connection;
    }

    void addLines(Map<LocalDate, Long> linesByDay) throws SQLException {
        if (linesByDay.isEmpty()) {
            return;
        }
        try (Unnest insert = new Unnest(connection, ADD_LINES)) {
            insert.column("date", linesByDay.keySet(), Function.identity())
                    .column("bigint", linesByDay.keySet(), linesByDay::get)
                    .update();
        }
    }

    NavigableMap<LocalDate, Long> lines() throws SQLException {
        NavigableMap<LocalDate, Long> lines = new TreeMap<>();
        try (PreparedStatement select = connection.prepareStatement(LINES);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                lines.put(row.getObject(1, LocalDate.class), row.getLong(2));
            }
        }
        return lines;
    }

    void declare(CalendarRule rule) throws SQLException {
        try (Unnest insert = new Unnest(connection, ADD_WEEKDAYS)) {
            insert.column("smallint", rule.closedWeekdays(), DayOfWeek::getValue)
                    .update();
        }
        try (Unnest insert = new Unnest(connection, ADD_DAYS)) {
            insert.column("date", rule.closedDays(), Function.identity()).update();
        }
    }

    ShutDays declared() throws SQLException {
        Set<DayOfWeek> weekdays = EnumSet.noneOf(DayOfWeek.class);
        Set<LocalDate> days = new HashSet<>();
        try (PreparedStatement select = connection.prepareStatement("select weekday from closed_weekday");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                weekdays.add(DayOfWeek.of(row.getInt(1)));
            }
        }
        try (PreparedStatement select = connection.prepareStatement("select day from closed_day");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                days.add(row.getObject(1, LocalDate.class));
            }
        }
        return new ShutDays(weekdays, days);
    }
}
