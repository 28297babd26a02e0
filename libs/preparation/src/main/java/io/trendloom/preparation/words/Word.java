package io.trendloom.preparation.words;

/**
 * A word of a text.
 *
 * @param term by which it is counted and found: without the plural's {@code s}
 * @param form as it is shown: as written, in lower case
 */
public record Word(String term, String form) {}
