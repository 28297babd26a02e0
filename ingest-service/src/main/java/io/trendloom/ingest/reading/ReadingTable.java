package io.trendloom.ingest.reading;

import io.trendloom.contract.Json;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** The table of readings, each written in the transaction that names its raw objects. */
public final class ReadingTable {
    private static final String ADD =
            "insert into reading (position, sequence, kind, day, rows, body) values (?, ?, ?, ?, ?, ?)";

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
