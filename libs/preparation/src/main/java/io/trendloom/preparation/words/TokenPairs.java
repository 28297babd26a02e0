package io.trendloom.preparation.words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Reads words off an analyzer that gives each twice: as written, then as its term. */
final class TokenPairs {
    private TokenPairs() {}

    static List<Word> read(Analyzer analyzer, String text) {
        List<Word> words = new ArrayList<>();
        try (TokenStream tokens = analyzer.tokenStream("text", text)) {
            CharTermAttribute token = tokens.getAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                String form = token.toString();
                tokens.incrementToken();
                words.add(new Word(token.toString(), form));
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException("Memory does not fail.", e);
        }
        return words;
    }
}
