package io.trendloom.ingest.batch;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What all replicas share. Whoever has locked it is the only writer until the transaction ends.
 *
 * @param sequence last batch
 * @param position position of the next row
 * @param calendarSequence last change of the calendar
 * @param lastClosedDay null before any day closed
 */
public record DoorState(
        long sequence,
        long position,
        int generation,
        long calendarSequence,
        @Nullable LocalDate lastClosedDay) {
    private static final String READ =
            "select sequence, position, generation, calendar_sequence, last_closed_day from door_state";
    private static final String WRITE =
            "update door_state set sequence = ?, position = ?, generation = ?, calendar_sequence = ?, last_closed_day = ?";

    public static DoorState lock(Connection connection) throws SQLException {
        return read(connection, READ + " for update");
    }

    public static DoorState read(Connection connection) throws SQLException {
        return read(connection, READ);
    }

    private static DoorState read(Connection connection, String sql) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            row.next();
            return new DoorState(
                    row.getLong(1), row.getLong(2), row.getInt(3), row.getLong(4), row.getObject(5, LocalDate.class));
        }
    }

    public void write(Connection connection) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(WRITE)) {
            update.setLong(1, sequence);
            update.setLong(2, position);
            update.setInt(3, generation);
            update.setLong(4, calendarSequence);
            update.setObject(5, lastClosedDay);
            update.executeUpdate();
        }
    }

    /** After some batches and rows more. */
    public DoorState after(long batches, long rows) {
        return new DoorState(sequence + batches, position + rows, generation, calendarSequence, lastClosedDay);
    }

    /** With another generation in use, which adds some batches. */
    public DoorState swapped(int to, long batches) {
        return new DoorState(sequence + batches, position, to, calendarSequence, lastClosedDay);
    }

    /** After the calendar closed all days up to one. */
    public DoorState closed(LocalDate day) {
        return new DoorState(sequence, position, generation, calendarSequence + 1, day);
    }
}
