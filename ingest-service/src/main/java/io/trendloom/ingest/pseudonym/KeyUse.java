package io.trendloom.ingest.pseudonym;

import org.jspecify.annotations.Nullable;

/**
 * How many customers are found by a key.
 *
 * @param id null for rows written before keys had ids
 * @param state {@code current}, {@code previous}, or {@code missing} where no such key is configured
 * @param pseudonyms rows under it
 */
public record KeyUse(@Nullable String id, String state, long pseudonyms) {}
