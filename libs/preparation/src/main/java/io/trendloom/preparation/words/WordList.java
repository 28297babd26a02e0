package io.trendloom.preparation.words;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;

/** Words as one text: their forms with a space between them. */
public final class WordList {
    private static final Analyzer ANALYZER = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer forms = new WhitespaceTokenizer();
            return new TokenStreamComponents(forms, new EnglishMinimalStemFilter(new KeywordRepeatFilter(forms)));
        }
    };

    private WordList() {}

    public static String write(List<Word> words) {
        return words.stream().map(Word::form).collect(Collectors.joining(" "));
    }

    public static List<Word> read(String words) {
        return TokenPairs.read(ANALYZER, words);
    }
}
