package io.trendloom.ingest.reading;

import org.jspecify.annotations.Nullable;

/**
 * Where a row stands.
 *
 * @param object number of its raw object among those of its group, from 0
 * @param row number of the row in the object, from 0
 * @param number number of the row in its upload, from 1
 * @param event the event that it came in; null where the sender named none
 */
public record RowPlace(
        int object, int row, long number, @Nullable EventId event) {
    /** An event's queue and its id within all senders. */
    public record EventId(String queue, String id) {}
}
