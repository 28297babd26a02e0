package io.trendloom.decisions.recommendation.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.trendloom.decisions.recommendation.Context;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AnswerTest {
    private static Answer of(Set<String> wanted, String... ranked) {
        return Answer.of(
                new Question(Task.BASKET, "u", Context.of(List.of("x")), List.of(), wanted), List.of(ranked), 3);
    }

    @Test
    void countsHitsByHand() {
        Answer answer = of(Set.of("a", "b"), "z", "a", "y");

        assertThat(answer.recall()).isEqualTo(0.5);
        // One hit at the second place, of two that could stand at the first and second.
        double second = 1 / (Math.log(3) / Math.log(2));
        assertThat(answer.ndcg()).isCloseTo(second / (1 + second), offset(1e-12));
    }

    @Test
    void aFullListIsAsGoodAsCanBe() {
        assertThat(of(Set.of("a", "b", "c", "d", "e"), "a", "b", "c")).isEqualTo(new Answer("u", 1, 1));
    }

    @Test
    void anEmptyListIsWorthNothing() {
        assertThat(of(Set.of("a"))).isEqualTo(new Answer("u", 0, 0));
    }
}
