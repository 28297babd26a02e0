package io.trendloom.preparation.words;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.WordlistLoader;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.snowball.SnowballFilter;

/** Words that say nothing of a product: Lucene's list of the language and the list of shops beside this class. */
final class StopWords {
    private static final String COMMENT = "#";

    private StopWords() {}

    /** Snowball's list, which Lucene carries, and the shops'. */
    static CharArraySet english() {
        try (InputStream snowball = open(SnowballFilter.class, "english_stop.txt")) {
            return with(WordlistLoader.getSnowballWordSet(snowball, StandardCharsets.UTF_8), "stop-words-en.txt");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Smartcn's list, which is of signs, the function words of Chinese, and the English list for what is mixed in. */
    static CharArraySet chinese() {
        try {
            CharArraySet words = with(SmartChineseAnalyzer.getDefaultStopSet(), "stop-words-zh.txt");
            words.addAll(english());
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CharArraySet with(CharArraySet theirs, String ours) throws IOException {
        CharArraySet words = new CharArraySet(theirs, true);
        try (InputStream list = open(StopWords.class, ours)) {
            words.addAll(WordlistLoader.getWordSet(list, StandardCharsets.UTF_8, COMMENT));
        }
        return words;
    }

    private static InputStream open(Class<?> beside, String name) throws FileNotFoundException {
        InputStream list = beside.getResourceAsStream(name);
        if (list == null) {
            throw new FileNotFoundException("The list (%s) must lie beside %s.".formatted(name, beside.getName()));
        }
        return list;
    }
}
