package io.trendloom.ingest.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AdmissionTest {
    private final Told pressure = new Told();
    private final Steps clock = new Steps();
    private final Admission admission = new Admission(pressure, new Admission.Limits(256 << 20, 100), clock);

    @Test
    void isOpenWhileThereIsRoom() {
        pressure.free = 256 << 20;
        pressure.waiting = 100;

        assertThat(admission.refusal()).isNull();
    }

    @Test
    void isShutWhileTheDiskIsNearlyFull() {
        pressure.free = (256 << 20) - 1;

        assertThat(admission.refusal()).isEqualTo("The disk is nearly full (less than 256 MiB are free).");
    }

    @Test
    void isShutWhileTheBrokerTakesNothing() {
        pressure.waiting = 101;

        assertThat(admission.refusal()).isEqualTo("Too many messages (more than 100) wait for the broker.");
    }

    @Test
    void looksOnceASecondAndOpensAgain() {
        pressure.waiting = 101;
        assertThat(admission.refusal()).isNotNull();

        pressure.waiting = 0;
        clock.now = clock.now.plusMillis(999);
        assertThat(admission.refusal()).isNotNull();
        clock.now = clock.now.plusMillis(1);
        assertThat(admission.refusal()).isNull();
    }

    @Test
    void aDatabaseThatIsAwayShutsNothingByItself() {
        pressure.away = new SQLException("away", "08001");

        assertThat(admission.refusal()).isNull();
    }

    @Test
    void deliveriesWaitUntilItIsOpen() throws InterruptedException {
        List<Duration> pauses = new ArrayList<>();
        pressure.waiting = 101;

        admission.await(pause -> {
            pauses.add(pause);
            clock.now = clock.now.plus(pause);
            pressure.waiting = pauses.size() < 3 ? 101 : 0;
        });

        assertThat(pauses).hasSize(3).containsOnly(Duration.ofSeconds(1));
    }

    private static final class Told implements Pressure {
        private long free = Long.MAX_VALUE;
        private long waiting;
        private @Nullable SQLException away;

        @Override
        public long freeBytes() {
            return free;
        }

        @Override
        public long waitingMessages() throws SQLException {
            if (away != null) {
                throw away;
            }
            return waiting;
        }
    }

    private static final class Steps extends Clock {
        private Instant now = Instant.parse("2011-12-09T12:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
