package io.trendloom.worker.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.trendloom.embedded.EmbeddedParts;
import io.trendloom.embedded.PostgresAddress;
import io.trendloom.worker.metrics.RetentionMetrics;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

class RetentionTest {
    private static final Instant NOW = Instant.parse("2011-12-09T12:00:00Z");
    private static final Duration KEPT = Duration.ofDays(30);

    private static EmbeddedParts parts;
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @BeforeAll
    static void start(@TempDir Path folder) {
        parts = EmbeddedParts.start(folder, EmbeddedParts.Kind.POSTGRES);
    }

    @AfterAll
    static void stop() {
        parts.close();
    }

    @Test
    void whatIsKeptForATimeGoesWhenThatIsOver() {
        Kind kind = new Kind("orders", Optional.of(KEPT), 7);

        retention(kind).now();

        assertThat(kind.asked).containsExactly(NOW.minus(KEPT));
        assertThat(removed("orders")).isEqualTo(7);
    }

    @Test
    void whatHasNoTimeStays() {
        Kind kind = new Kind("orders", Optional.empty(), 7);

        retention(kind).now();

        assertThat(kind.asked).isEmpty();
        assertThat(removed("orders")).isZero();
    }

    @Test
    void oneThatFailsLeavesTheOthersAlone() {
        Kind failing = new Kind("letters", Optional.of(KEPT), -1);
        Kind other = new Kind("orders", Optional.of(KEPT), 2);
        Retention retention = retention(failing, other);

        retention.now();
        retention.now();

        assertThat(failing.asked).hasSize(2);
        assertThat(removed("orders")).isEqualTo(4);
        assertThat(removed("letters")).isZero();
    }

    @Test
    void whatMayComeAgainIsNotForgottenEarly() {
        assertThat(new ExpiringInbox(new Config(Optional.of(KEPT))).kept()).contains(KEPT);
        Config hasty = new Config(Optional.of(Duration.ofDays(6)));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ExpiringInbox(hasty))
                .withMessageContaining("trendloom.retention.inbox (PT144H) must be at least PT168H");
    }

    private double removed(String what) {
        return meters.get("trendloom.retention.removed")
                .tag("what", what)
                .counter()
                .count();
    }

    private Retention retention(Expiring... kinds) {
        PostgresAddress address = parts.postgres();
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(address.jdbcUrl());
        database.setUser(address.user());
        database.setPassword(address.password());
        return new Retention(
                List.of(kinds),
                new Config(Optional.empty()),
                database,
                Clock.fixed(NOW, ZoneOffset.UTC),
                new RetentionMetrics(meters));
    }

    private record Config(Optional<Duration> inbox) implements RetentionConfig {
        @Override
        public Duration every() {
            return Duration.ofDays(1);
        }

        @Override
        public Optional<Duration> deadLetters() {
            return Optional.empty();
        }
    }

    /** Says how many rows went; fewer than none is a failure. */
    private static final class Kind implements Expiring {
        private final String what;
        private final Optional<Duration> kept;
        private final int rows;
        private final List<Instant> asked = new ArrayList<>();

        Kind(String what, Optional<Duration> kept, int rows) {
            this.what = what;
            this.kept = kept;
            this.rows = rows;
        }

        @Override
        public String what() {
            return what;
        }

        @Override
        public Optional<Duration> kept() {
            return kept;
        }

        @Override
        public int expire(Connection connection, Instant before) throws SQLException {
            asked.add(before);
            if (rows < 0) {
                throw new SQLException("away");
            }
            return rows;
        }
    }
}
