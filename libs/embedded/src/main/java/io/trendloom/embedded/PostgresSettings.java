package io.trendloom.embedded;

/** What differs from PostgreSQL's defaults. */
final class PostgresSettings {
    private PostgresSettings() {}

    static String text(int port) {
        return """
                # Written at each start.
                port = %d
                listen_addresses = '127.0.0.1'
                unix_socket_directories = ''
                max_connections = 200
                io_method = sync
                password_encryption = 'scram-sha-256'
                timezone = 'UTC'
                log_timezone = 'UTC'
                max_wal_size = '2GB'
                """.formatted(port);
    }
}
