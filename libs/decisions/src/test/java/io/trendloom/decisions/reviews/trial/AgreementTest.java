package io.trendloom.decisions.reviews.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AgreementTest {
    private static final Agreement MIXED = Agreement.of(List.of(
            Map.entry("one", "late"),
            Map.entry("one", "late"),
            Map.entry("one", "broken"),
            Map.entry("two", "broken"),
            Map.entry("two", "broken"),
            Map.entry("two", "smell")));

    @Test
    void countsByHand() {
        assertThat(MIXED.purity()).isCloseTo(4 / 6.0, within(1e-12));
        // Pairs: in cells 1 + 1, in rows 3 + 3, in columns 1 + 3 + 0, of 15 in all.
        assertThat(MIXED.adjustedRand()).isCloseTo((2 - 24 / 15.0) / (5 - 24 / 15.0), within(1e-12));
        assertThat(MIXED.recovered()).containsExactly("late", "broken");
    }

    @Test
    void aTopicThatLacksHalfOfItsTextsIsNotRecovered() {
        Agreement split =
                Agreement.of(List.of(Map.entry("one", "late"), Map.entry("two", "late"), Map.entry("three", "late")));

        assertThat(split.purity()).isEqualTo(1);
        assertThat(split.recovered()).isEmpty();
    }
}
