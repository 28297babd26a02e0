package io.trendloom.forecasting.baseline.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class TokenIdsTest {
    private final TokenIds ids =
            new TokenIds(List.of(List.of("red", "mug"), List.of("blue", "mug", "red"), List.of("lamp")));

    @Test
    void fillsUpInFront() {
        assertThat(ids.of(List.of("mug"))).containsExactly(0, 0, 2);
        assertThat(ids.of(List.of())).containsExactly(0, 0, 0);
    }

    @Test
    void wordsOfOneTitleAndUnseenOnesAreAlike() {
        assertThat(ids.of(List.of("lamp", "unseen", "red"))).containsExactly(1, 1, 3);
        assertThat(ids.size()).isEqualTo(4);
    }

    @Test
    void aLongTitleIsCutOff() {
        TokenIds few = new TokenIds(List.of(Collections.nCopies(40, "mug"), List.of("mug")));
        assertThat(few.length()).isEqualTo(16);
        assertThat(few.of(Collections.nCopies(40, "mug"))).hasSize(16).containsOnly(2);
    }
}
