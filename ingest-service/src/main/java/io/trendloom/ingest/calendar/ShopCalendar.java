package io.trendloom.ingest.calendar;

import io.trendloom.contract.message.CalendarDays;
import io.trendloom.contract.message.DayClosed;
import io.trendloom.ingest.batch.DoorState;
import io.trendloom.platform.jdbc.Transactions;
import io.trendloom.platform.messaging.Outbox;
import io.trendloom.preparation.calendar.QuietWeekdays;
import io.trendloom.preparation.mapping.CalendarRule;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The calendar: counts lines, closes days and tells of it. */
public final class ShopCalendar {
    private final DataSource database;
    private final Outbox outbox;

    public ShopCalendar(DataSource database, Outbox outbox) {
        this.database = database;
        this.outbox = outbox;
    }

    /** Takes in what a group of sales adds, within its transaction. */
    public void record(Connection connection, Map<LocalDate, Long> linesByDay, Collection<CalendarRule> declared)
            throws SQLException {
        CalendarTable table = new CalendarTable(connection);
        table.addLines(linesByDay);
        for (CalendarRule rule : declared) {
            table.declare(rule);
        }
    }

    /**
     * Closes what is over by the lines that are there.
     *
     * @return the last closed day, if it is a new one
     */
    public @Nullable LocalDate closeByLines() throws SQLException {
        return Transactions.inTransaction(database, connection -> {
            DoorState state = DoorState.lock(connection);
            CalendarTable table = new CalendarTable(connection);
            NavigableMap<LocalDate, Long> lines = table.lines();
            LocalDate last = state.lastClosedDay();
            ShutDays shut = shut(table.declared(), lines, last);
            LocalDate day = lines.isEmpty() ? null : new DayClosing(lines, shut).newest(last);
            return day == null ? null : close(connection, state, day, lines);
        });
    }

    /**
     * Closes all days up to one, as the shop says.
     *
     * @return whether it was not closed before
     */
    public boolean close(LocalDate day) throws SQLException {
        return Transactions.inTransaction(database, connection -> {
            DoorState state = DoorState.lock(connection);
            LocalDate last = state.lastClosedDay();
            if (last != null && !day.isAfter(last)) {
                return false;
            }
            close(connection, state, day, new CalendarTable(connection).lines());
            return true;
        });
    }

    private LocalDate close(Connection connection, DoorState state, LocalDate day, NavigableMap<LocalDate, Long> lines)
            throws SQLException {
        DoorState closed = state.closed(day);
        closed.write(connection);
        tell(connection, closed.calendarSequence(), day, lines);
        return day;
    }

    /** Tells once more of the last closing, for those who have lost it; before the first there is nothing to tell. */
    public void tellAgain(Connection connection, DoorState state) throws SQLException {
        LocalDate last = state.lastClosedDay();
        if (last != null) {
            tell(connection, state.calendarSequence(), last, new CalendarTable(connection).lines());
        }
    }

    private void tell(Connection connection, long sequence, LocalDate day, NavigableMap<LocalDate, Long> lines)
            throws SQLException {
        ShutDays shut = shut(new CalendarTable(connection).declared(), lines, day);
        outbox.add(connection, new DayClosed(sequence, day, days(lines, day, shut)), null);
    }

    public CalendarView view(Connection connection, DoorState state) throws SQLException {
        CalendarTable table = new CalendarTable(connection);
        NavigableMap<LocalDate, Long> lines = table.lines();
        LocalDate last = state.lastClosedDay();
        LocalDate lastDay = lines.isEmpty() ? null : lines.lastKey();
        LocalDate known = last == null ? lastDay : last;
        CalendarDays days = known == null ? null : days(lines, known, shut(table.declared(), lines, last));
        return new CalendarView(state.calendarSequence(), last, lastDay, days);
    }

    public CalendarView view() throws SQLException {
        return Transactions.inTransaction(database, connection -> view(connection, DoorState.read(connection)));
    }

    private static CalendarDays days(NavigableMap<LocalDate, Long> lines, LocalDate otherwise, ShutDays shut) {
        LocalDate first = lines.isEmpty() ? otherwise : lines.firstKey();
        return new CalendarDays(first, shut.weekdays().stream().sorted().toList(), List.copyOf(shut.days()));
    }

    private static ShutDays shut(
            ShutDays declared, NavigableMap<LocalDate, Long> lines, @Nullable LocalDate lastClosed) {
        Set<DayOfWeek> weekdays = EnumSet.noneOf(DayOfWeek.class);
        weekdays.addAll(declared.weekdays());
        if (lastClosed != null) {
            weekdays.addAll(QuietWeekdays.of(lines, lastClosed));
        }
        return new ShutDays(weekdays, declared.days());
    }
}
