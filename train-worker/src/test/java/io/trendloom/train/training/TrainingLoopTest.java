package io.trendloom.train.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.trendloom.embedded.EmbeddedParts;
import io.trendloom.platform.store.ObjectStoreException;
import io.trendloom.train.training.TrainConfig.Runs;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** Which workers train, and which end, on a real table of trainings. */
class TrainingLoopTest {
    private static EmbeddedParts parts;
    private static PGSimpleDataSource database;

    private final List<TrainingLoop> loops = new CopyOnWriteArrayList<>();

    @BeforeAll
    static void start() throws IOException {
        parts = EmbeddedParts.start(
                Files.createTempDirectory(Path.of("target"), "loop-").toAbsolutePath(), EmbeddedParts.Kind.POSTGRES);
        database = new PGSimpleDataSource();
        database.setUrl(parts.postgres().jdbcUrl());
        database.setUser(parts.postgres().user());
        database.setPassword(parts.postgres().password());
        database.setCurrentSchema("loop");
    }

    @AfterAll
    static void stop() {
        parts.close();
    }

    @BeforeEach
    void makeTables() throws Exception {
        execute("drop schema if exists loop cascade", "create schema loop", migration());
    }

    @AfterEach
    void endLoops() throws InterruptedException {
        for (TrainingLoop loop : loops) {
            loop.stop();
        }
    }

    @Test
    void isDoneOnceNothingWaits() throws Exception {
        add("first");
        add("second");
        List<String> ran = new CopyOnWriteArrayList<>();
        TrainingLoop loop = loop(Runs.ONCE, training -> succeed(training, ran));

        assertThat(loop.isDone()).isFalse();
        loop.wake();

        await().until(loop::isDone);
        assertThat(ran).containsExactly("first", "second");
    }

    @Test
    void isNotDoneWhileItsTrainingPauses() throws Exception {
        add("paused");
        List<String> ran = new CopyOnWriteArrayList<>();
        TrainingLoop loop = loop(Runs.ONCE, training -> {
            ran.add(training.id());
            throw new ObjectStoreException("The store is away.", null);
        });

        loop.wake();
        await().until(() -> !ran.isEmpty());
        loop.stop();

        assertThat(loop.isDone()).isFalse();
    }

    @Test
    void isNeverDoneWhereItServesOn() throws Exception {
        add("first");
        List<String> ran = new CopyOnWriteArrayList<>();
        TrainingLoop loop = loop(Runs.ALWAYS, training -> succeed(training, ran));

        loop.wake();
        await().until(() -> !ran.isEmpty());
        loop.stop();

        assertThat(loop.isDone()).isFalse();
    }

    @Test
    void leavesTrainingsToOthersWhereItNeverTrains() throws Exception {
        add("first");
        List<String> here = new CopyOnWriteArrayList<>();
        List<String> there = new CopyOnWriteArrayList<>();

        loop(Runs.NEVER, training -> succeed(training, here)).wake();
        TrainingLoop other = loop(Runs.ONCE, training -> succeed(training, there));
        other.wake();

        await().until(other::isDone);
        assertThat(here).isEmpty();
        assertThat(there).containsExactly("first");
    }

    private TrainingLoop loop(Runs runs, Attempt attempt) {
        Leases leases = new Leases(database, "worker-" + loops.size(), Duration.ofMinutes(1));
        TrainingLoop loop = new TrainingLoop(leases, null, null, attempt, new Settings(runs), Clock.systemUTC());
        loops.add(loop);
        return loop;
    }

    private static void succeed(RunningTraining training, List<String> ran) throws SQLException {
        execute("update training set state = 'SUCCEEDED' where id = '%s'".formatted(training.id()));
        ran.add(training.id());
    }

    private static void add(String id) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into training (id, state, snapshot, settings, created_at, accepted_at) values (?, 'QUEUED', '{}', '{}', clock_timestamp(), now())")) {
            insert.setString(1, id);
            insert.executeUpdate();
        }
    }

    private static void execute(String... statements) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static String migration() throws IOException {
        try (InputStream text = TrainingLoopTest.class.getResourceAsStream("/db/train/V1__training_and_registry.sql")) {
            return new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** What a training does here. */
    private interface Attempt extends TrainingJob {
        @Override
        default void discard(String trainingId) {}
    }

    private record Settings(Runs runs) implements TrainConfig {
        @Override
        public DeviceChoice device() {
            return DeviceChoice.CPU;
        }

        @Override
        public int threads() {
            return 1;
        }

        @Override
        public Path folder() {
            return Path.of("target");
        }

        @Override
        public Duration lease() {
            return Duration.ofMinutes(1);
        }

        @Override
        public Duration vectorWait() {
            return Duration.ofMinutes(1);
        }

        @Override
        public Duration sweep() {
            return Duration.ofSeconds(1);
        }

        @Override
        public int attempts() {
            return 5;
        }
    }
}
