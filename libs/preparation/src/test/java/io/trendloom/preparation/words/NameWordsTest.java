package io.trendloom.preparation.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NameWordsTest {
    @Test
    void takesEachWordOfANameOutOfAList() {
        NameWords words = NameWords.of(List.of("Zoë Winterfeld", "王小明"));

        assertThat(words.forms()).contains("zoë", "winterfeld");
        assertThat(words.without("lovely says zoë winterfeld")).isEqualTo("lovely says");
        assertThat(words.without("质量 王小明 王小明的 很好")).isEqualTo("质量 很好");
    }

    @Test
    void leavesOtherListsAsTheyAre() {
        String words = "lovely lantern 很好";

        assertThat(NameWords.of(List.of("Zoë Winterfeld")).without(words)).isSameAs(words);
    }
}
