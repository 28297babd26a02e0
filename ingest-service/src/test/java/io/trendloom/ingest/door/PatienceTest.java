package io.trendloom.ingest.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PatienceTest {
    private final List<Duration> pauses = new ArrayList<>();
    private final Patience patience = new Patience(Duration.ofSeconds(10), pauses::add);
    private int calls;

    @Test
    void waitsForADatabaseThatComesBack() throws Exception {
        assertThat(patience.call(() -> {
                    if (++calls < 4) {
                        throw new SQLException("gone", "08006");
                    }
                    return "done";
                }))
                .isEqualTo("done");
        assertThat(pauses).containsExactly(Duration.ofMillis(200), Duration.ofMillis(400), Duration.ofMillis(800));
    }

    @Test
    void givesUpInTheEnd() {
        assertThatThrownBy(() -> patience.call(() -> {
                    throw new SQLException("gone", "08006");
                }))
                .isInstanceOf(SQLException.class);
        assertThat(pauses.stream().reduce(Duration.ZERO, Duration::plus))
                .isBetween(Duration.ofSeconds(10), Duration.ofSeconds(12));
    }

    @Test
    void doesNotWaitForWhatWillNotPass() {
        assertThatThrownBy(() -> patience.call(() -> {
                    throw new IllegalStateException("odd");
                }))
                .hasMessage("odd");
        assertThat(pauses).isEmpty();
    }
}
