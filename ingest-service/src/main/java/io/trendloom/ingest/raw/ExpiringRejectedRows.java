package io.trendloom.ingest.raw;

import io.trendloom.worker.retention.ExpiringRows;
import java.time.Duration;
import java.util.Optional;

/** Rows that were refused, with their reasons. The objects are named no longer, so that a sweep removes them. */
public final class ExpiringRejectedRows extends ExpiringRows {
    private static final String DELETE = """
            with old as (select id from batch where stored_at < ?),
              counts as (delete from rejection r using old where r.batch_id = old.id),
              repairs as (delete from repaired_row r using old where r.batch_id = old.id)
            delete from stored_object o using old where o.batch_id = old.id and o.role = 'rejected'
            """;

    public ExpiringRejectedRows(Optional<Duration> kept) {
        super("rejected-rows", kept, DELETE);
    }
}
