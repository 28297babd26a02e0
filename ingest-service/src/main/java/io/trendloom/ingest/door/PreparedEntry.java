package io.trendloom.ingest.door;

import io.trendloom.ingest.door.Submission.EventId;
import io.trendloom.ingest.row.RowNotes;
import io.trendloom.preparation.mapping.Mapping;
import io.trendloom.preparation.row.PreparedRow;
import org.jspecify.annotations.Nullable;

/**
 * A row that is ready to be stored or refused.
 *
 * @param number number of the row in its upload, from 1
 * @param notes what there is to tell of it
 * @param source the masked row as received, kept for those that are refused
 */
record PreparedEntry(
        long number,
        PreparedRow row,
        RowNotes notes,
        @Nullable String source,
        Mapping mapping,
        @Nullable EventId event) {}
