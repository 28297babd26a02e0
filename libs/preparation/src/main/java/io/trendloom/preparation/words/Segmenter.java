package io.trendloom.preparation.words;

import io.trendloom.preparation.language.Language;
import io.trendloom.preparation.masking.Placeholders;
import java.text.Normalizer;
import java.util.List;

/**
 * Cuts a text into words: Chinese by the dictionary and hidden Markov model of Lucene's smartcn, which knows simplified
 * characters, English by the word boundaries of Unicode. Words without a letter, single Latin letters, stop words and what
 * stands for masked data are left out. May be used by many threads.
 */
public final class Segmenter {
    private static final Segmenter CHINESE = new Segmenter(true);
    private static final Segmenter ENGLISH = new Segmenter(false);
    private static final int LONGEST_WORD = 40;

    private final WordAnalyzer analyzer;

    private Segmenter(boolean chinese) {
        this.analyzer = new WordAnalyzer(chinese);
    }

    /** The segmenter of {@code zh} or {@code en}; every other language is cut as English is. */
    public static Segmenter of(String language) {
        return language.equals(Language.CHINESE) ? CHINESE : ENGLISH;
    }

    /** The words in the order of the text. */
    public List<Word> words(String text) {
        String plain = Placeholders.without(Normalizer.normalize(text, Normalizer.Form.NFKC));
        return TokenPairs.read(analyzer, plain).stream()
                .filter(word -> tells(word.form()))
                .toList();
    }

    private static boolean tells(String form) {
        boolean oneLatin = form.length() == 1 && form.charAt(0) < 0x2E80;
        return !oneLatin && form.length() <= LONGEST_WORD && form.codePoints().anyMatch(Character::isLetter);
    }
}
