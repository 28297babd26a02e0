package io.trendloom.embed.vocabulary;

import io.trendloom.preparation.words.Word;
import java.util.List;

/**
 * A text as its words.
 *
 * @param sha256 hash of the text as encoded
 * @param language {@code zh} or {@code en}
 */
public record TextWords(String sha256, String language, List<Word> words) {
    public TextWords {
        words = List.copyOf(words);
    }
}
