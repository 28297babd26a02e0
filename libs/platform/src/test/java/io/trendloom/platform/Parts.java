package io.trendloom.platform;

import io.trendloom.embedded.EmbeddedParts;
import io.trendloom.platform.messaging.BrokerAddress;
import io.trendloom.platform.store.ObjectStoreAddress;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import org.postgresql.ds.PGSimpleDataSource;

/** The embedded parts that the tests of this module share. */
public final class Parts {
    private static final EmbeddedParts STARTED = start();

    private Parts() {}

    private static EmbeddedParts start() {
        try {
            return EmbeddedParts.start(
                    Files.createTempDirectory(Path.of("target"), "parts-").toAbsolutePath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static ObjectStoreAddress store(String bucket) {
        var address = STARTED.objectStore();
        return new ObjectStoreAddress(
                URI.create(address.endpoint()), address.accessKey(), address.secretKey(), "us-east-1", bucket);
    }

    public static BrokerAddress broker() {
        var address = STARTED.broker();
        return new BrokerAddress(
                address.host(), address.port(), address.user(), address.password(), address.virtualHost());
    }

    /** A database schema of its own with the tables of the messaging package. */
    public static PGSimpleDataSource schema(String name) throws SQLException, IOException {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(STARTED.postgres().jdbcUrl());
        database.setUser(STARTED.postgres().user());
        database.setPassword(STARTED.postgres().password());
        database.setCurrentSchema(name);
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("drop schema if exists " + name + " cascade");
            statement.execute("create schema " + name);
            statement.execute(migration("V0_1__messaging.sql"));
            statement.execute(migration("V0_2__dead_letters.sql"));
            statement.execute(migration("V0_3__retries.sql"));
            statement.execute(migration("V0_4__dead_letter_trace.sql"));
        }
        return database;
    }

    private static String migration(String file) throws IOException {
        try (InputStream text = Parts.class.getResourceAsStream("/db/platform/" + file)) {
            return new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
