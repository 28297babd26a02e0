package io.trendloom.preparation.words;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * Lucene's way from a text to tokens. Each word comes twice: as written in lower case, then as its term, which the
 * S-stemmer makes (D. Harman, "How effective is suffixing?", 1991). It joins singular and plural and nothing else.
 */
final class WordAnalyzer extends Analyzer {
    private final boolean chinese;
    private final CharArraySet stopWords;

    WordAnalyzer(boolean chinese) {
        this.chinese = chinese;
        this.stopWords = chinese ? StopWords.chinese() : StopWords.english();
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer tokens = chinese ? new HMMChineseTokenizer() : new StandardTokenizer();
        TokenStream written = new EnglishPossessiveFilter(new LowerCaseFilter(tokens));
        TokenStream telling = new StopFilter(written, stopWords);
        return new TokenStreamComponents(tokens, new EnglishMinimalStemFilter(new KeywordRepeatFilter(telling)));
    }
}
