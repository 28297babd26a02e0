package io.trendloom.encoding;

/**
 * What went through the network at once.
 *
 * @param texts texts in the batch
 * @param tokens tokens of those texts
 * @param paddingTokens places filled up so that all rows of the batch are as long as its longest
 */
public record EncodedBatch(int texts, int tokens, int paddingTokens) {}
