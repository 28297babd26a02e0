package io.trendloom.launcher.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private final Backoff backoff = new Backoff();

    private Stream<Long> next(int count) {
        return Stream.generate(backoff::next).limit(count).map(Duration::toSeconds);
    }

    @Test
    void doublesUpToHalfAMinute() {
        assertThat(next(8)).containsExactly(1L, 2L, 4L, 8L, 16L, 30L, 30L, 30L);
    }

    @Test
    void beginsAgainAfterAReset() {
        assertThat(next(3)).containsExactly(1L, 2L, 4L);

        backoff.reset();

        assertThat(next(2)).containsExactly(1L, 2L);
    }
}
