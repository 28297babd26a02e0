package io.trendloom.embed.forget;

/**
 * What named a person and does no more.
 *
 * @param words of the vocabulary that are gone
 * @param objects of vectors that were written anew without words of the names
 */
public record Forgotten(int words, int objects) {}
