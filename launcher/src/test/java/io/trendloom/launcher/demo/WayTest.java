package io.trendloom.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WayTest {

    @Test
    void aboutHalfOfManyIdsGoEachWay() {
        for (String pattern : List.of("sale-%d", "536365-85123A-%d", "%04d")) {
            long http = IntStream.range(0, 10_000)
                    .filter(i -> Way.of(pattern.formatted(i)) == Way.HTTP)
                    .count();

            assertThat(http).as(pattern).isBetween(4_500L, 5_500L);
        }
    }

    @Test
    void anIdAlwaysGoesTheSameWay() {
        assertThat(Way.of("a")).isEqualTo(Way.AMQP);
        assertThat(Way.of("b")).isEqualTo(Way.HTTP);
        assertThat(Way.of(new StringBuilder("ab").substring(1))).isEqualTo(Way.HTTP);
    }
}
