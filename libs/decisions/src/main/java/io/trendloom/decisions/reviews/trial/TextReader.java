package io.trendloom.decisions.reviews.trial;

import java.util.List;

/** Reads texts as the product does. */
@FunctionalInterface
public interface TextReader {
    /** The texts of a language as words and vectors, in their order. */
    List<Read> read(String language, List<String> texts);

    /**
     * A text as read.
     *
     * @param words without stop words, a space between them
     * @param vector by the encoder of the language
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Read(String words, float[] vector) {}
}
