package io.trendloom.platform.store;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * Finds the objects that no committed table names, left by a transaction that did not commit or a worker that ended between
 * object and commit, and removes them. Only objects older than a safe age count: a younger one may be named yet.
 */
public final class OrphanSweep {
    private static final int ASKED_AT_ONCE = 1_000;
    private static final int MOST_EXAMPLES = 100;

    private final ObjectStore store;
    private final OwnedObjects owned;
    private final Clock clock;
    private final Duration safeAge;

    /**
     * @param safeAge longer than any transaction may take from its first object to its commit
     */
    public OrphanSweep(ObjectStore store, OwnedObjects owned, Clock clock, Duration safeAge) {
        this.store = store;
        this.owned = owned;
        this.clock = clock;
        this.safeAge = safeAge;
    }

    /** Only looks: nothing is removed. */
    public SweepReport look(int most) throws SQLException {
        return walk(most, false);
    }

    /**
     * Removes orphans.
     *
     * @param most how many at most
     */
    public SweepReport sweep(int most) throws SQLException {
        return walk(most, true);
    }

    private SweepReport walk(int most, boolean remove) throws SQLException {
        Instant before = clock.instant().minus(safeAge);
        Found found = new Found();
        Deque<String> folders = new ArrayDeque<>(owned.folders());
        while (!folders.isEmpty() && found.orphans < most) {
            Listing listing = store.list(folders.pop());
            listing.folders().forEach(folders::push);
            found.objects += listing.entries().size();
            List<Listing.Entry> old = listing.entries().stream()
                    .filter(entry -> entry.modified().isBefore(before))
                    .toList();
            for (int from = 0; from < old.size(); from += ASKED_AT_ONCE) {
                List<Listing.Entry> some = old.subList(from, Math.min(old.size(), from + ASKED_AT_ONCE));
                for (Listing.Entry orphan : orphans(some)) {
                    if (found.orphans < most) {
                        found.add(orphan);
                        if (remove) {
                            store.delete(orphan.key());
                        }
                    }
                }
            }
        }
        return found.report(remove);
    }

    private List<Listing.Entry> orphans(List<Listing.Entry> entries) throws SQLException {
        Set<String> named = owned.named(entries.stream().map(Listing.Entry::key).toList());
        return entries.stream().filter(entry -> !named.contains(entry.key())).toList();
    }

    /** Counts as it goes. */
    private static final class Found {
        private final List<String> examples = new ArrayList<>();
        private long objects;
        private int orphans;
        private long bytes;

        void add(Listing.Entry orphan) {
            orphans++;
            bytes += orphan.size();
            if (examples.size() < MOST_EXAMPLES) {
                examples.add(orphan.key());
            }
        }

        SweepReport report(boolean removed) {
            return new SweepReport(objects, orphans, bytes, removed, examples);
        }
    }
}
