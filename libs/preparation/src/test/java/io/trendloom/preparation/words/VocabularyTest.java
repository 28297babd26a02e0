package io.trendloom.preparation.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class VocabularyTest {

    @Test
    void countsAWordOnceAText() {
        Vocabulary words = of(100, "red mug red mugs", "blue mug");

        assertThat(words.documents()).isEqualTo(2);
        assertThat(words.documents("mug")).isEqualTo(2);
        assertThat(words.documents("red")).isEqualTo(1);
        assertThat(words.documents("green")).isZero();
    }

    @Test
    void showsTheFormThatIsWrittenMost() {
        assertThat(of(100, "glasses", "red glasses", "glass").words())
                .extracting(CountedWord::form)
                .containsExactly("glasses", "glass", "red");
        assertThat(of(100, "mugs", "mug", "mug").words().getFirst().form()).isEqualTo("mug");
    }

    @Test
    void keepsTheFrequentWords() {
        Vocabulary words = of(2, "tea pot", "tea pot", "tea pot", "tea cup", "jar", "lid", "tin");

        assertThat(words.words()).extracting(CountedWord::term).containsExactly("tea", "pot");
    }

    @Test
    void refusesNoCapacity() {
        assertThatThrownBy(() -> new Vocabulary(0)).hasMessage("The capacity (0) must be at least 1.");
    }

    @Property(tries = 200)
    void countsLikeOneWhenMerged(@ForAll("texts") List<Set<String>> texts, @ForAll @IntRange(max = 30) int cut) {
        Vocabulary whole = counted(1000, texts);
        Vocabulary merged = counted(1000, texts.subList(0, Math.min(cut, texts.size())));
        merged.merge(counted(1000, texts.subList(Math.min(cut, texts.size()), texts.size())));

        assertThat(merged.documents()).isEqualTo(whole.documents());
        assertThat(counts(merged)).isEqualTo(counts(whole)).isEqualTo(exact(texts));
        assertThat(merged.missed()).isZero();
    }

    @Property(tries = 200)
    void neverCountsTooMuchAndTooLittleWithinWhatItSays(
            @ForAll("texts") List<Set<String>> texts,
            @ForAll @IntRange(max = 30) int cut,
            @ForAll @IntRange(min = 1, max = 12) int capacity) {
        Vocabulary merged = counted(capacity, texts.subList(0, Math.min(cut, texts.size())));
        merged.merge(counted(capacity, texts.subList(Math.min(cut, texts.size()), texts.size())));

        Map<String, Long> kept = counts(merged);
        long all = exact(texts).values().stream().mapToLong(Long::longValue).sum();
        assertThat(kept).hasSizeLessThanOrEqualTo(capacity);
        assertThat(merged.missed()).isLessThanOrEqualTo(all / capacity);
        exact(texts)
                .forEach((term, count) ->
                        assertThat(kept.getOrDefault(term, 0L)).isBetween(count - merged.missed(), count));
    }

    @Provide
    Arbitrary<List<Set<String>>> texts() {
        return Arbitraries.strings()
                .withChars("abcdefghijklmnop")
                .ofMinLength(1)
                .ofMaxLength(2)
                .set()
                .ofMaxSize(6)
                .list()
                .ofMaxSize(30);
    }

    private static Vocabulary counted(int capacity, List<Set<String>> texts) {
        Vocabulary words = new Vocabulary(capacity);
        texts.forEach(text ->
                words.add(text.stream().map(term -> new Word(term, term)).toList()));
        return words;
    }

    private static Map<String, Long> exact(List<Set<String>> texts) {
        Map<String, Long> counts = new HashMap<>();
        texts.forEach(text -> text.forEach(term -> counts.merge(term, 1L, Long::sum)));
        return counts;
    }

    private static Map<String, Long> counts(Vocabulary words) {
        Map<String, Long> counts = new HashMap<>();
        words.words().forEach(word -> counts.put(word.term(), word.documents()));
        return counts;
    }

    private static Vocabulary of(int capacity, String... texts) {
        Vocabulary words = new Vocabulary(capacity);
        for (String text : texts) {
            words.add(Segmenter.of("en").words(text));
        }
        return words;
    }
}
