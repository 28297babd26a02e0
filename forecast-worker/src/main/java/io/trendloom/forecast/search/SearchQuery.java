package io.trendloom.forecast.search;

import io.trendloom.preparation.language.Language;
import io.trendloom.preparation.words.Segmenter;
import io.trendloom.preparation.words.Word;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;

/**
 * A text as a query. Every part between spaces must be found: as the beginning of a word, as a phrase, as the words that
 * it is cut into, in any order, or as the beginning of the id. The text as a whole may also stand inside the id.
 */
final class SearchQuery {
    private SearchQuery() {}

    static Query of(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        boolean any = false;
        for (String part : plain.split("\\s+")) {
            List<String> tokens = tokens(part);
            if (!tokens.isEmpty()) {
                all.add(part(part, tokens), Occur.MUST);
                any = true;
            }
        }
        Query inId = inId(text.strip());
        return any ? either(all.build(), inId) : inId;
    }

    private static Query part(String part, List<String> tokens) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        query.add(asWritten(tokens), Occur.SHOULD).add(idBegins(part), Occur.SHOULD);
        List<Word> words = Segmenter.of(Language.of(part)).words(part);
        if (!words.isEmpty()) {
            BooleanQuery.Builder inWords = new BooleanQuery.Builder();
            words.forEach(word -> inWords.add(new TermQuery(new Term(ItemFields.WORDS, word.term())), Occur.MUST));
            query.add(inWords.build(), Occur.SHOULD);
        }
        return query.build();
    }

    private static Query asWritten(List<String> tokens) {
        return tokens.size() == 1
                ? new PrefixQuery(new Term(ItemFields.TEXT, tokens.getFirst()))
                : new PhraseQuery(ItemFields.TEXT, tokens.toArray(String[]::new));
    }

    private static Query idBegins(String part) {
        return new PrefixQuery(new Term(ItemFields.LOWER_ID, part.toLowerCase(Locale.ROOT)));
    }

    private static Query inId(String text) {
        String literal = text.toLowerCase(Locale.ROOT).replaceAll("[\\\\*?]", "\\\\$0");
        return new WildcardQuery(new Term(ItemFields.LOWER_ID, "*" + literal + "*"));
    }

    private static Query either(Query one, Query other) {
        return new BooleanQuery.Builder()
                .add(one, Occur.SHOULD)
                .add(other, Occur.SHOULD)
                .build();
    }

    private static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        try (TokenStream stream = ItemFields.TEXT_ANALYZER.tokenStream(ItemFields.TEXT, text)) {
            CharTermAttribute token = stream.getAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                tokens.add(token.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("Memory does not fail.", e);
        }
        return tokens;
    }
}
