package io.trendloom.ingest.door;

import io.trendloom.ingest.row.RowNotes;
import io.trendloom.ingest.row.RowResult;
import io.trendloom.platform.messaging.Failure;
import io.trendloom.preparation.row.CleanRow;
import io.trendloom.preparation.row.Rejection;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Commits a group, waiting while the database or the store is away. A group that fails for another reason is halved until
 * the row is found that cannot be stored: it is refused, and the others go in.
 */
final class PatientCommit {
    private static final String NOT_STORABLE = "not-storable";

    private static final Logger LOG = LoggerFactory.getLogger(PatientCommit.class);

    private final GroupCommit commit;
    private final Patience patience;

    PatientCommit(GroupCommit commit, Patience patience) {
        this.commit = commit;
        this.patience = patience;
    }

    List<RowResult> commit(PreparedGroup group) throws Exception {
        try {
            return patience.call(() -> commit.commit(group));
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            if (Failure.of(e) == Failure.TRANSIENT) {
                throw e;
            }
            return group.entries().size() == 1 ? refused(group, e) : halved(group);
        }
    }

    private List<RowResult> halved(PreparedGroup group) throws Exception {
        int half = group.entries().size() / 2;
        List<RowResult> results = new ArrayList<>(commit(group.part(0, half)));
        results.addAll(commit(group.part(half, group.entries().size())));
        return results;
    }

    private List<RowResult> refused(PreparedGroup group, Exception failure) throws Exception {
        PreparedEntry entry = group.entries().getFirst();
        if (!(entry.row() instanceof CleanRow clean)) {
            throw failure;
        }
        LOG.error("A row of {} cannot be stored.", group.kind().text(), failure);
        Rejection rejection = notStorable(entry.number(), clean.id());
        PreparedEntry instead =
                new PreparedEntry(entry.number(), rejection, RowNotes.NONE, null, entry.mapping(), entry.event(), null);
        return commit(group.with(List.of(instead)));
    }

    /** The refusal of a row that fails though it keeps every rule. */
    static Rejection notStorable(long row, @Nullable String id) {
        return new Rejection(
                row,
                id,
                NOT_STORABLE,
                "The row keeps every rule, but cannot be stored. Maybe a value is larger than any shop's.");
    }
}
