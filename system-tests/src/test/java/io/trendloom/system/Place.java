package io.trendloom.system;

import io.trendloom.embedded.EmbeddedParts;
import io.trendloom.embedded.ObjectStoreAddress;
import io.trendloom.embedded.PostgresAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** A database of its own on the real PostgreSQL of this run, and a bucket of its own: what an installation stands on. */
final class Place implements AutoCloseable {
    private final PostgresAddress server;
    private final String database;
    private final EmbeddedParts store;

    private Place(PostgresAddress server, String database, EmbeddedParts store) {
        this.server = server;
        this.database = database;
        this.store = store;
    }

    /** An empty one. */
    static Place open(Path folder, String database) throws SQLException {
        PostgresAddress server = PostgresAddress.parse(System.getProperty("trendloom-test.postgres"));
        Place place = new Place(server, database, EmbeddedParts.start(folder, EmbeddedParts.Kind.OBJECT_STORE));
        place.onServer("create database " + database);
        return place;
    }

    String postgresUrl() {
        return "postgresql://%s:%s@%s:%d/%s"
                .formatted(encoded(server.user()), encoded(server.password()), server.host(), server.port(), database);
    }

    String objectStoreUrl() {
        ObjectStoreAddress address = store.objectStore();
        return "http://%s:%s@127.0.0.1:%d/%s"
                .formatted(
                        encoded(address.accessKey()),
                        encoded(address.secretKey()),
                        URI.create(address.endpoint()).getPort(),
                        encoded(address.bucket()));
    }

    /** Loses what some workers know. */
    void dropSchemas(String... schemas) throws SQLException {
        on(database, "drop schema %s cascade".formatted(String.join(", ", schemas)));
    }

    private void on(String where, String sql) throws SQLException {
        PostgresAddress address =
                new PostgresAddress(server.host(), server.port(), where, server.user(), server.password());
        try (Connection connection =
                        DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void onServer(String sql) throws SQLException {
        on(server.database(), sql);
    }

    private static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws SQLException {
        store.close();
        onServer("drop database if exists %s with (force)".formatted(database));
    }
}
