package io.trendloom.ingest.door;

import io.trendloom.contract.Kind;
import io.trendloom.ingest.raw.Source;
import io.trendloom.ingest.reading.RowPlace.EventId;
import io.trendloom.ingest.row.RowResult;
import io.trendloom.preparation.Preparation;
import io.trendloom.preparation.format.ReadRow;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Rows that are handed in together and answered together.
 *
 * @param weight bytes that they take until they are stored, about
 * @param alone whether they are a part of a large upload, and a group by themselves
 * @param event what tells these rows from the same ones sent again, where the sender gave an event's id
 */
public record Submission(
        Kind kind,
        Source source,
        Preparation preparation,
        List<ReadRow> rows,
        long weight,
        boolean alone,
        @Nullable EventId event,
        @Nullable String traceparent) {
    public Submission {
        rows = List.copyOf(rows);
    }

    /** A submission on its way. */
    record Ticket(Submission submission, CompletableFuture<List<RowResult>> answer) {
        int rows() {
            return submission.rows().size();
        }
    }
}
