package io.trendloom.ingest.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class QuietPeriodTest {
    private final Hand clock = new Hand();
    private final QuietPeriod period = new QuietPeriod(clock, Duration.ofSeconds(2), Duration.ofMinutes(5));

    @Test
    void nothingIsDueBeforeAnythingComes() {
        assertThat(period.isDue()).isFalse();
    }

    @Test
    void isDueOnceIntakeHasBeenQuiet() {
        pass(0);
        clock.forward(1999);
        assertThat(period.isDue()).isFalse();
        clock.forward(1);
        assertThat(period.isDue()).isTrue();
        assertThat(period.isDue()).as("seen to").isFalse();
    }

    @Test
    void isNotDueWhileSomethingIsOnItsWay() {
        period.arrived();
        clock.forward(60_000);
        assertThat(period.isDue()).isFalse();
        period.settled();
        clock.forward(2000);
        assertThat(period.isDue()).isTrue();
    }

    @Test
    void isDueInTheEndThoughIntakeGoesOn() {
        for (int second = 0; second < 299; second++) {
            pass(1000);
            assertThat(period.isDue()).isFalse();
        }
        pass(1000);
        assertThat(period.isDue()).isTrue();
    }

    private void pass(long millis) {
        period.arrived();
        period.settled();
        clock.forward(millis);
    }

    private static final class Hand extends Clock {
        private Instant now = Instant.EPOCH;

        void forward(long millis) {
            now = now.plusMillis(millis);
        }

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
