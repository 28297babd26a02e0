package io.trendloom.launcher.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TallyTest {
    private final Tally tally = new Tally();

    @Test
    void countsResultsAndRules() {
        for (String result : List.of("stored", "stored", "stale", "duplicate")) {
            tally.add(new RowAnswer(1, "a", result, null, null));
        }
        tally.add(new RowAnswer(2, "b", "rejected", "day-future", "why"));

        assertThat(tally.rows()).isEqualTo(5);
        assertThat(tally.count("stored")).isEqualTo(2);
        assertThat(tally.count("rejected")).isEqualTo(1);
        assertThat(tally.json())
                .hasToString("{\"rows\":5,\"stored\":2,\"duplicate\":1,\"stale\":1,\"rejected\":1,"
                        + "\"rejectedByRule\":{\"day-future\":1}}");
    }

    @Test
    void whatDidNotHappenIsZero() {
        assertThat(tally.rows()).isZero();
        assertThat(tally.lines()).hasSize(4).allMatch(line -> line.endsWith(" 0"));
    }
}
