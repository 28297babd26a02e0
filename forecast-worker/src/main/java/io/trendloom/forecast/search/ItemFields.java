package io.trendloom.forecast.search;

import io.trendloom.preparation.words.Segmenter;
import io.trendloom.preparation.words.Word;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.VectorSimilarityFunction;

/** How an item lies in Lucene. */
final class ItemFields {
    /** The id as it is: stored, and the key of the document. */
    static final String ID = "id";
    /** The id in lower case. */
    static final String LOWER_ID = "lower-id";
    /** All the item's text, each Han character a token of its own, so that a phrase finds any part of a Chinese title. */
    static final String TEXT = "text";
    /** The terms of its words. */
    static final String WORDS = "words";

    static final Analyzer TEXT_ANALYZER = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer tokens = new StandardTokenizer();
            return new TokenStreamComponents(tokens, new LowerCaseFilter(tokens));
        }
    };

    private static final Analyzer TERM_ANALYZER = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            return new TokenStreamComponents(new WhitespaceTokenizer());
        }
    };

    static final Analyzer ANALYZER = new PerFieldAnalyzerWrapper(TEXT_ANALYZER, java.util.Map.of(WORDS, TERM_ANALYZER));

    private ItemFields() {}

    static Document document(IndexedItem item) {
        Document document = new Document();
        document.add(new StringField(ID, item.id(), Field.Store.YES));
        document.add(new StringField(LOWER_ID, item.id().toLowerCase(Locale.ROOT), Field.Store.NO));
        document.add(new TextField(TEXT, item.text(), Field.Store.NO));
        document.add(new TextField(WORDS, terms(item.ownLanguage(), item.text()), Field.Store.NO));
        ItemVector vector = item.vector();
        if (vector != null && vector.hasNeighbours()) {
            document.add(new KnnFloatVectorField(vector(vector), vector.values(), VectorSimilarityFunction.COSINE));
        }
        return document;
    }

    /** The field of the vectors of an encoder, which are alike among themselves, at one width. */
    static String vector(ItemVector vector) {
        return "vector/%s/%d".formatted(vector.encoder(), vector.values().length);
    }

    private static String terms(String language, String text) {
        return Segmenter.of(language).words(text).stream().map(Word::term).collect(Collectors.joining(" "));
    }
}
