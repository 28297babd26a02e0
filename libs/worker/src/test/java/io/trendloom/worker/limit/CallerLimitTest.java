package io.trendloom.worker.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class CallerLimitTest {
    private final AtomicLong nanos = new AtomicLong();
    private final CallerLimit limit = new CallerLimit(2, 5, new TimeMeter() {
        @Override
        public long currentTimeNanos() {
            return nanos.get();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    });

    @Test
    void aBurstIsLetInAndThenWaits() {
        for (int i = 0; i < 5; i++) {
            assertThat(limit.take("till")).isZero();
        }

        assertThat(limit.take("till")).isEqualTo(Duration.ofMillis(500));
    }

    @Test
    void whoHasWaitedIsLetInAgain() {
        for (int i = 0; i < 6; i++) {
            limit.take("till");
        }
        nanos.addAndGet(Duration.ofMillis(500).toNanos());

        assertThat(limit.take("till")).isZero();
        assertThat(limit.take("till")).isPositive();
    }

    @Test
    void oneCallerLeavesOthersTheirs() {
        for (int i = 0; i < 100; i++) {
            limit.take("till");
        }

        assertThat(limit.take("warehouse")).isZero();
    }

    @Test
    void nothingAtAllIsNoLimit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CallerLimit(0, 5, TimeMeter.SYSTEM_MILLISECONDS))
                .withMessageContaining("requests-per-second (0)");
    }
}
