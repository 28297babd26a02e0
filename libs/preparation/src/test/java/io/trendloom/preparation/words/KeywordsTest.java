package io.trendloom.preparation.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class KeywordsTest {
    private static final Segmenter ENGLISH = Segmenter.of("en");

    @Test
    void aWordOfFewTextsTellsMoreThanOneOfMany() {
        Vocabulary all = words("red mug", "red jar", "red tin", "red lamp");

        assertThat(Keywords.of(ENGLISH.words("red mug"), all, 10))
                .extracting(Keyword::word)
                .containsExactly("mug", "red");
    }

    @Test
    void weighsByTheFormulaOfBm25() {
        Vocabulary all = words("red mug", "red jar", "red tin");

        List<Keyword> words = Keywords.of(ENGLISH.words("mug mugs mug"), all, 10);

        assertThat(words).hasSize(1);
        assertThat(words.getFirst().word()).isEqualTo("mug");
        assertThat(words.getFirst().count()).isEqualTo(3);
        // ln(1 + (3 - 1 + 0.5) / (1 + 0.5)) * 3 * 2.2 / (3 + 1.2)
        assertThat(words.getFirst().score()).isCloseTo(1.541, within(0.001));
    }

    @Test
    void weighsClassesByTheFormulaOfClassBasedTfIdf() {
        List<List<Keyword>> words = Keywords.ofClasses(List.of(words("leaks lid", "leaks"), words("sturdy lid")), 10);

        assertThat(words.getFirst()).extracting(Keyword::word).containsExactly("leaks", "lid");
        // Twice ln(1 + 2.5 / 2), and once ln(1 + 2.5 / 2): the classes have 3 and 2 words.
        assertThat(words.getFirst().getFirst().score()).isCloseTo(1.622, within(0.001));
        assertThat(words.getFirst().getLast().score()).isCloseTo(0.811, within(0.001));
        assertThat(words.getLast()).extracting(Keyword::word).containsExactly("sturdy", "lid");
    }

    @Test
    void tellsWhatOneGroupSaysMore() {
        Vocabulary good = words("sturdy mug", "sturdy mug, lovely colour", "lovely mug");
        Vocabulary bad = words("the mug leaks", "mug leaks at the lid", "leaks");

        assertThat(Keywords.telling(good, bad, 10))
                .extracting(Keyword::word)
                .containsExactly("lovely", "sturdy", "colour", "mug");
        assertThat(Keywords.telling(bad, good, 10)).extracting(Keyword::word).startsWith("leaks", "lid");
    }

    @Test
    void weighsByTheFormulaOfLogOdds() {
        // One word of two in each group; the prior of "leaks" is 1, of all words 4.
        List<Keyword> words = Keywords.telling(words("leaks lid"), words("sturdy lid"), 10);

        // ln(2 / 4) - ln(1 / 5) over the root of 1 / 2 + 1 / 1.
        assertThat(words.getFirst()).extracting(Keyword::word).isEqualTo("leaks");
        assertThat(words.getFirst().score()).isCloseTo(0.748, within(0.001));
    }

    @Test
    void tellsTheMostFrequentWhereThereIsNoOtherGroup() {
        Vocabulary good = words("sturdy mug", "sturdy lid", "sturdy");

        assertThat(Keywords.telling(good, words(), 2)).extracting(Keyword::word).containsExactly("sturdy", "lid");
        assertThat(Keywords.telling(words(), good, 2)).isEmpty();
    }

    private static Vocabulary words(String... texts) {
        Vocabulary words = new Vocabulary(1000);
        for (String text : texts) {
            words.add(ENGLISH.words(text));
        }
        return words;
    }
}
