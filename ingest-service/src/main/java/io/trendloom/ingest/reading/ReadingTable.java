package io.trendloom.ingest.reading;

import io.trendloom.contract.Json;
import io.trendloom.contract.Kind;
import io.trendloom.platform.jdbc.Unnest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** The table of readings, each written in the transaction that names its raw objects. */
public final class ReadingTable {
    private static final String ADD =
            "insert into reading (position, sequence, kind, day, rows, body) values (?, ?, ?, ?, ?, ?)";

    private static final String NEXT = """
            select body from reading where position >= ? and kind = any(?) order by position limit 1
            """;
    private static final String NEAR_END = """
            select count(*) < 50 and coalesce(sum(rows), 0) <= ? from
              (select rows from reading where position >= ? and kind = any(?) order by position limit 50) as left_over
            """;
    private static final String SINCE = "select min(position) from reading where day >= ?::date";
    private static final String FIRST = "select day, sequence from reading order by position limit 1";
    private static final String LAST = "select max(day) from reading";

    private ReadingTable() {}

    public static void add(Connection connection, Reading reading) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(ADD)) {
            insert.setLong(1, reading.position());
            insert.setLong(2, reading.sequence());
            insert.setString(3, reading.kind().text());
            insert.setObject(4, reading.day());
            insert.setLong(5, reading.rows());
            insert.setBytes(6, packed(reading));
            insert.executeUpdate();
        }
    }

    /** The first reading of some kinds at a position or after it; null where there is none. */
    public static @Nullable Reading next(Connection connection, long position, Collection<Kind> kinds)
            throws SQLException {
        try (Unnest select = new Unnest(connection, NEXT)) {
            List<Reading> found =
                    select.number(position).column("text", kinds, Kind::text).query(row -> unpacked(row.getBytes(1)));
            return found.isEmpty() ? null : found.getFirst();
        }
    }

    /** Whether few groups of some kinds are left at a position and after it, and few rows. */
    public static boolean isNearEnd(Connection connection, long position, Collection<Kind> kinds, long fewRows)
            throws SQLException {
        try (Unnest select = new Unnest(connection, NEAR_END)) {
            return select.number(fewRows)
                    .number(position)
                    .column("text", kinds, Kind::text)
                    .query(row -> row.getBoolean(1))
                    .getFirst();
        }
    }

    /** The days for which there are readings; null before any. */
    public static @Nullable ReadDays days(Connection connection) throws SQLException {
        try (Unnest first = new Unnest(connection, FIRST);
                Unnest last = new Unnest(connection, LAST)) {
            LocalDate newest =
                    last.query(row -> row.getObject(1, LocalDate.class)).getFirst();
            return newest == null
                    ? null
                    : first.query(row -> new ReadDays(row.getObject(1, LocalDate.class), row.getLong(2) == 0, newest))
                            .getFirst();
        }
    }

    /** Position of the first of the readings of a day and those after it. */
    public static long since(Connection connection, LocalDate day) throws SQLException {
        try (Unnest select = new Unnest(connection, SINCE)) {
            return select.text(day.toString()).query(row -> row.getLong(1)).getFirst();
        }
    }

    /**
     * Days on which rows came that can be read again.
     *
     * @param whole whether nothing came before the first
     */
    public record ReadDays(LocalDate first, boolean whole, LocalDate last) {}

    static byte[] packed(Reading reading) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(Json.mapper().writeValueAsBytes(reading));
        } catch (IOException e) {
            throw new UncheckedIOException("A reading is always JSON.", e);
        }
        return out.toByteArray();
    }

    static Reading unpacked(byte[] body) {
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return Json.mapper().readValue(gzip, Reading.class);
        } catch (IOException e) {
            throw new UncheckedIOException("A reading in the database cannot be read.", e);
        }
    }
}
