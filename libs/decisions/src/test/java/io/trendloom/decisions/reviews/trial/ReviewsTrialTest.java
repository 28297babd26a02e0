package io.trendloom.decisions.reviews.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trendloom.decisions.reviews.EarlyWarning;
import io.trendloom.decisions.reviews.Voice;
import io.trendloom.decisions.reviews.trial.ReviewsTrialReport.Language;
import io.trendloom.decisions.reviews.trial.ReviewsTrialReport.Warning;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ReviewsTrialTest {
    private static final int WIDTH = 24;

    /** Reads a text as the topic whose phrase it holds, with noise: an encoder that understands everything. */
    private static List<TextReader.Read> understood(String language, List<String> texts) {
        Wordings wordings = Wordings.of(language);
        List<Planted> all = Arrays.stream(Voice.values())
                .flatMap(voice -> wordings.topics(voice).stream())
                .toList();
        SplittableRandom random = new SplittableRandom(1);
        return texts.stream()
                .map(text -> {
                    float[] vector = new float[WIDTH];
                    for (int i = 0; i < WIDTH; i++) {
                        vector[i] = (float) random.nextGaussian(0, 0.05);
                    }
                    for (int i = 0; i < all.size(); i++) {
                        String name =
                                all.get(i).voice().text() + " " + all.get(i).name();
                        boolean said = wordings.phrases().getOrDefault(name, List.of()).stream()
                                .anyMatch(text::contains);
                        vector[i] += said ? 1 : 0;
                    }
                    return new TextReader.Read("word-" + text.hashCode(), vector);
                })
                .toList();
    }

    private static ReviewsTrialReport run(long seed) {
        return new ReviewsTrial(1, 2, EarlyWarning.USUAL, seed, (language, shop) -> {})
                .run(ReviewsTrialTest::understood);
    }

    @Test
    void whatIsUnderstoodIsRecovered() {
        assertThat(run(1).languages()).extracting(Language::language).containsExactly("en", "zh");
        assertThat(run(1).languages()).allSatisfy(language -> {
            assertThat(language.topics()).allSatisfy(topics -> {
                assertThat(topics.planted()).isEqualTo(6);
                assertThat(topics.recovered()).isEqualTo(6);
                assertThat(topics.purity()).isGreaterThan(0.95);
                assertThat(topics.adjustedRand()).isGreaterThan(0.9);
            });
            Warning four = language.warnings().getLast();
            assertThat(four.times()).isEqualTo(4);
            assertThat(four.found()).isEqualTo(four.courses());
        });
    }

    @Test
    void equalSeedsTellAlike() {
        assertThat(run(3)).isEqualTo(run(3)).isNotEqualTo(run(4));
    }

    @Test
    void textsForJudgingShareNoPhraseWithThoseForLearning() {
        Wordings wordings = Wordings.of("en");
        SplittableRandom random = new SplittableRandom(1);
        Planted late = new Planted(Voice.COMPLAINT, "delivery");
        List<String> phrases = wordings.phrases().values().stream()
                .flatMap(each -> each.stream())
                .toList();

        for (int i = 0; i < 200; i++) {
            String learned = wordings.text(late, false, random);
            String judged = wordings.text(late, true, random);
            assertThat(phrases).noneMatch(phrase -> learned.contains(phrase) && judged.contains(phrase));
        }
    }

    @Test
    void noShopIsRefused() {
        assertThatThrownBy(() -> new ReviewsTrial(0, 1, EarlyWarning.USUAL, 1, (language, shop) -> {}))
                .hasMessage("The number of shops (0) and of courses (1) must be positive.");
    }
}
