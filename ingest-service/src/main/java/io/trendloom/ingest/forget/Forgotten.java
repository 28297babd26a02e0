package io.trendloom.ingest.forget;

/**
 * What was done to forget a customer.
 *
 * @param pseudonym whether there was one; nothing leads back from it any more
 * @param deadLetters that told of the customer and are deleted
 * @param objects that named the person and were written anew without the name
 */
public record Forgotten(boolean pseudonym, int deadLetters, int objects) {}
