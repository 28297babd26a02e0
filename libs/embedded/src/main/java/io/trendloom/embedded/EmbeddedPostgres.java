package io.trendloom.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * PostgreSQL 18 as a daemon of its own: durable (fsync on), reachable from this machine by password alone (scram).
 *
 * <p>It outlives whoever started it; the next start takes it over. Root is no obstacle: see {@link PostgresAccount}.
 */
public final class EmbeddedPostgres implements Part {
    /** The part's name, and its folder's. */
    public static final String NAME = "postgres";

    private static final String OWNER = "trendloom";

    private final PartFolders folders;
    private final Path cluster;
    private final PostgresAddress address;
    private final PostmasterFile postmaster;

    public EmbeddedPostgres(PartFolders folders, int port) {
        this.folders = folders;
        this.cluster = folders.data().resolve(NAME).resolve("cluster");
        String password = SecretFile.readOrCreate(folders.secretFile(NAME));
        this.address = new PostgresAddress("127.0.0.1", port, OWNER, OWNER, password);
        this.postmaster = new PostmasterFile(cluster);
    }

    /** The database of this system and its owner. */
    public PostgresAddress address() {
        return address;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int port() {
        return address.port();
    }

    @Override
    public Path log() {
        return folders.log(NAME);
    }

    @Override
    public synchronized long start() throws InterruptedException {
        if (isHealthy()) {
            return pid();
        }
        stop();
        try {
            PostgresCluster programs = programs();
            programs.prepare(address);
            postmaster.deleteStale();
            programs.start();
            createDatabase();
            return pid();
        } catch (IOException | SQLException e) {
            throw new PartException("PostgreSQL cannot be started in %s: %s.".formatted(cluster, e.getMessage()), e);
        }
    }

    private PostgresCluster programs() throws InterruptedException {
        return new PostgresCluster(
                cluster, folders.log(NAME), PostgresBinaries.unpackedIn(folders.cache()), PostgresAccount.choose());
    }

    private void createDatabase() throws SQLException {
        PostgresAddress maintenance =
                new PostgresAddress(address.host(), address.port(), "postgres", OWNER, address.password());
        try (Connection connection = SqlHealth.connect(maintenance);
                Statement statement = connection.createStatement()) {
            try (ResultSet found =
                    statement.executeQuery("select 1 from pg_database where datname = '" + OWNER + "'")) {
                if (found.next()) {
                    return;
                }
            }
            statement.execute("create database " + OWNER);
        }
    }

    @Override
    public long pid() {
        return postmaster.pid();
    }

    @Override
    public boolean isHealthy() {
        return isAlive() && new SqlHealth(address).isGood();
    }

    @Override
    public synchronized void stop() throws InterruptedException {
        if (!isAlive()) {
            return;
        }
        try {
            programs().stop();
        } catch (IOException e) {
            throw new PartException("PostgreSQL cannot be stopped: %s.".formatted(e.getMessage()), e);
        }
        if (isAlive()) {
            throw new PartException("PostgreSQL (pid %d) does not stop.".formatted(pid()));
        }
    }
}
