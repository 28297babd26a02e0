package io.trendloom.launcher.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TallyTest {
    private final Tally tally = new Tally();

    @Test
    void countsResultsAndRules() {
        for (String result : List.of("stored", "stored", "stale", "duplicate")) {
            tally.add(new RowAnswer(1, "a", result, null, null, List.of(), List.of()));
        }
        tally.add(new RowAnswer(2, "b", "rejected", "day-future", "why", List.of(), List.of()));
        tally.add(new RowAnswer(3, "c", "stored", null, null, List.of("html-tags"), List.of("price-outlier")));

        assertThat(tally.rows()).isEqualTo(6);
        assertThat(tally.count("stored")).isEqualTo(3);
        assertThat(tally.count("rejected")).isEqualTo(1);
        assertThat(tally.json())
                .hasToString(
                        "{\"rows\":6,\"stored\":3,\"duplicate\":1,\"stale\":1,\"rejected\":1,"
                                + "\"rejectedByRule\":{\"day-future\":1},\"changed\":{\"html-tags\":1},\"flagged\":{\"price-outlier\":1}}");
        assertThat(String.join("\n", tally.lines())).contains("changed by cleaning", "html-tags", "price-outlier");
    }

    @Test
    void whatDidNotHappenIsZero() {
        assertThat(tally.rows()).isZero();
        assertThat(tally.lines()).hasSize(4).allMatch(line -> line.endsWith(" 0"));
    }
}
