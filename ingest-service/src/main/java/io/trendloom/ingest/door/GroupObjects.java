package io.trendloom.ingest.door;

import io.trendloom.contract.ObjectRef;
import io.trendloom.ingest.batch.Batch;
import io.trendloom.ingest.raw.DoorObjects;
import io.trendloom.ingest.raw.RejectedRow;
import io.trendloom.ingest.raw.RejectedRows;
import io.trendloom.preparation.row.Rejection;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes what became of a group's rows as objects, and names them as batches. */
final class GroupObjects {
    private final DoorObjects objects;

    GroupObjects(DoorObjects objects) {
        this.objects = objects;
    }

    /** A batch for each kind of clean rows; one without any where the group has nothing but raw or rejected rows. */
    List<Batch> of(PreparedGroup group, List<CleanBatch<?>> clean) {
        RejectedRows rejected = rejected(group);
        List<Batch> batches = new ArrayList<>();
        for (CleanBatch<?> rows : clean) {
            if (!rows.rows().isEmpty()) {
                batches.add(batch(group, rows, batches.isEmpty() ? rejected : null));
            }
        }
        if (batches.isEmpty() && (rejected != null || !group.raw().isEmpty())) {
            batches.add(new Batch(UUID.randomUUID(), group.kind(), group.rawRefs(), null, rejected, 0, null, null));
        }
        return batches;
    }

    private <T> Batch batch(PreparedGroup group, CleanBatch<T> clean, @Nullable RejectedRows rejected) {
        UUID id = UUID.randomUUID();
        ObjectRef object = objects.clean(clean.kind(), id, clean.schema(), clean.rows());
        return new Batch(
                id,
                clean.kind(),
                group.rawRefs(),
                object,
                rejected,
                clean.rows().size(),
                clean.firstDay(),
                clean.lastDay());
    }

    private @Nullable RejectedRows rejected(PreparedGroup group) {
        List<RejectedRow> rows = new ArrayList<>();
        for (PreparedEntry entry : group.entries()) {
            if (entry.row() instanceof Rejection rejection) {
                rows.add(RejectedRow.of(rejection, entry.text()));
            }
        }
        return rows.isEmpty()
                ? null
                : new RejectedRows(group.kind(), objects.rejected(group.kind(), UUID.randomUUID(), rows), rows);
    }
}
