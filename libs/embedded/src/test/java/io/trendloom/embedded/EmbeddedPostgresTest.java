package io.trendloom.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmbeddedPostgresTest {
    @TempDir
    static Path data;

    private PartFolders folders;
    private EmbeddedPostgres part;

    @BeforeEach
    void start() throws Exception {
        folders = new PartFolders(data, Path.of("target/embedded-cache"), data.resolve("logs")).create();
        part = new EmbeddedPostgres(folders, FreePort.any());
        part.start();
    }

    @AfterEach
    void stop() throws Exception {
        part.stop();
    }

    @Test
    void keepsCommittedRowsThroughKillAndRestart() throws Exception {
        execute("create table kept (id int)");
        execute("insert into kept values (42)");
        kill(part);

        assertThat(part.isHealthy()).isFalse();
        part.start();

        assertThat(number("select id from kept")).isEqualTo(42);
    }

    @Test
    void isDurableAndLetsNobodyInWithoutThePassword() throws Exception {
        assertThat(number("select count(*) from pg_settings where name = 'fsync' and setting = 'on'"))
                .isEqualTo(1);
        PostgresAddress right = part.address();
        PostgresAddress wrong =
                new PostgresAddress(right.host(), right.port(), right.database(), right.user(), "guess");
        assertThatThrownBy(() -> SqlHealth.connect(wrong)).isInstanceOf(SQLException.class);
    }

    @Test
    void takesOverARunningOne() throws Exception {
        EmbeddedPostgres second = new EmbeddedPostgres(folders, part.port());

        assertThat(second.start()).isEqualTo(part.pid());
        second.stop();
        assertThat(part.isAlive()).isFalse();
    }

    @Test
    void movesToAnotherPort() throws Exception {
        int port = FreePort.any();
        EmbeddedPostgres moved = new EmbeddedPostgres(folders, port);
        moved.start();

        assertThat(moved.isHealthy()).isTrue();
        assertThat(FreePort.isFree(part.port())).isTrue();
    }

    @Test
    void startsDespiteAPidFileThatNamesAStranger() throws Exception {
        part.stop();
        long stranger = ProcessHandle.current().pid();
        Path cluster = data.resolve("postgres/cluster");
        Files.writeString(cluster.resolve("postmaster.pid"), stranger + "\n" + cluster + "\n1\n5433\n\n127.0.0.1\n");

        assertThat(part.isAlive()).isFalse();
        part.start();

        assertThat(part.isHealthy()).isTrue();
        assertThat(part.pid()).isNotEqualTo(stranger);
    }

    static void kill(Part part) {
        ProcessIdentity victim = ProcessIdentity.of(part.pid());
        assertThat(victim).isNotNull();
        ProcessHandle.of(victim.pid()).orElseThrow().destroyForcibly();
        await().atMost(Duration.ofSeconds(20)).until(() -> !victim.isRunning());
        assertThat(part.isAlive()).isFalse();
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = SqlHealth.connect(part.address());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private int number(String sql) throws SQLException {
        try (Connection connection = SqlHealth.connect(part.address());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }
}
