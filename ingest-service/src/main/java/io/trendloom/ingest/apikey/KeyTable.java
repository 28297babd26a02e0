package io.trendloom.ingest.apikey;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The table of keys; a key itself is not in it, only its hash. */
final class KeyTable {
    private static final String COLUMNS =
            "id, publisher, scopes, created_at, expires_at, revoked_at, secret_sha256 from api_key";
    private static final String ADD =
            "insert into api_key (id, publisher, scopes, created_at, expires_at, secret_sha256)"
                    + " values (?, ?, ?, ?, ?, ?)";
    private static final String FIND = "select " + COLUMNS + " where id = ?";
    private static final String LIST = "select " + COLUMNS + " order by created_at desc, id";
    private static final String REVOKE = "update api_key set revoked_at = coalesce(revoked_at, ?) where id = ?";
    private static final String VALID =
            "select count(*) from api_key where publisher = ? and revoked_at is null and expires_at > ?";
    private static final String LOCK = "lock table api_key in share row exclusive mode";

    private KeyTable() {}

    /** A row. */
    record Row(ApiKey key, byte[] hash) {}

    /** Makes others wait that want to add one too. */
    static void lock(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LOCK)) {
            statement.execute();
        }
    }

    static int valid(Connection connection, String publisher, Instant now) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(VALID)) {
            select.setString(1, publisher);
            select.setObject(2, at(now));
            try (ResultSet rows = select.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    static void add(Connection connection, ApiKey key, byte[] hash) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(ADD)) {
            insert.setString(1, key.id());
            insert.setString(2, key.publisher());
            insert.setArray(3, connection.createArrayOf("text", key.scopes().toArray()));
            insert.setObject(4, at(key.createdAt()));
            insert.setObject(5, at(key.expiresAt()));
            insert.setBytes(6, hash);
            insert.executeUpdate();
        }
    }

    static @Nullable Row find(Connection connection, String id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(FIND)) {
            select.setString(1, id);
            List<Row> found = rows(select);
            return found.isEmpty() ? null : found.getFirst();
        }
    }

    static List<Row> all(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(LIST)) {
            return rows(select);
        }
    }

    static void revoke(Connection connection, String id, Instant now) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(REVOKE)) {
            update.setObject(1, at(now));
            update.setString(2, id);
            update.executeUpdate();
        }
    }

    private static List<Row> rows(PreparedStatement select) throws SQLException {
        List<Row> all = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                all.add(row(rows));
            }
        }
        return all;
    }

    private static Row row(ResultSet rows) throws SQLException {
        Array scopes = rows.getArray("scopes");
        OffsetDateTime revoked = rows.getObject("revoked_at", OffsetDateTime.class);
        ApiKey key = new ApiKey(
                rows.getString("id"),
                rows.getString("publisher"),
                List.of((String[]) scopes.getArray()),
                rows.getObject("created_at", OffsetDateTime.class).toInstant(),
                rows.getObject("expires_at", OffsetDateTime.class).toInstant(),
                revoked == null ? null : revoked.toInstant());
        return new Row(key, rows.getBytes("secret_sha256"));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
