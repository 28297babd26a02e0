package io.trendloom.embedded;

import java.net.URI;

/** Where a PostgreSQL database is and who may enter. */
public record PostgresAddress(String host, int port, String database, String user, String password) {
    private static final int DEFAULT_PORT = 5432;

    /** Reads {@code postgresql://user:password@host:port/database}. */
    public static PostgresAddress parse(String url) {
        URI uri = AddressUrl.parse("postgres", url, "postgresql");
        String database = AddressUrl.path(uri);
        if (database.isEmpty()) {
            throw new PartException("The postgres address must end in a database, as in postgresql://user:password@"
                    + "host:5432/trendloom.");
        }
        int port = uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort();
        return new PostgresAddress(uri.getHost(), port, database, AddressUrl.user(uri), AddressUrl.password(uri));
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://%s:%d/%s".formatted(host, port, database);
    }

    /** For the Vert.x client. */
    public String reactiveUrl() {
        return "postgresql://%s:%d/%s".formatted(host, port, database);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "postgresql://%s@%s:%d/%s".formatted(user, host, port, database);
    }
}
