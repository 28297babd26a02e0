package io.trendloom.decisions.reviews.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class JudgedTest {
    @Test
    void countsByHand() {
        List<Judged> texts =
                List.of(new Judged(true, 0.9), new Judged(true, 0.4), new Judged(false, 0.4), new Judged(false, 0.1));

        // Of four pairs three are won and one is even.
        assertThat(Judged.auc(texts)).isEqualTo(3.5 / 4);
        assertThat(Judged.accuracy(texts, 0.5)).isEqualTo(3 / 4.0);
        assertThat(Judged.accuracy(texts, 0.4)).isEqualTo(3 / 4.0);
    }

    @Test
    void knowsWordsOfBothLanguages() {
        assertThat(SentimentWords.of("en").score("Good, but broke. Goodness!")).isZero();
        assertThat(SentimentWords.of("zh").score("非常满意，推荐购买。")).isEqualTo(2);
    }
}
