package io.trendloom.preparation.words;

/**
 * A word that is told of a text or of a group of texts.
 *
 * @param word in the form that is most often written
 * @param count how often it stands in the text, or in how many texts of the group
 * @param score comparable within one answer alone
 */
public record Keyword(String word, long count, double score) {}
