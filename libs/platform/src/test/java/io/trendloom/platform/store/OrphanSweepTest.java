package io.trendloom.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.trendloom.platform.Parts;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OrphanSweepTest {
    private static final byte[] BODY = {1, 2, 3};
    private static final Duration LATER = Duration.ofDays(2);

    private final MinioObjectStore store = new MinioObjectStore(Parts.store("sweep"));
    private final Set<String> named = new HashSet<>();

    @BeforeEach
    void empty() {
        store.put("raw/sales/2026-11-28/07/a.ndjson.gz", BODY, 1);
        store.put("raw/sales/2026-11-28/07/b.ndjson.gz", BODY, 1);
        store.put("raw/sales/2026-11-28/08/c.ndjson.gz", BODY, 1);
        store.put("models/m1/manifest.json", BODY, 0);
        named.clear();
        named.add("raw/sales/2026-11-28/07/a.ndjson.gz");
    }

    @Test
    void removesWhatNoTableNamesInItsOwnFolders() throws SQLException {
        SweepReport report = sweep(LATER).sweep(10);

        assertThat(report.objects()).isEqualTo(3);
        assertThat(report.orphans()).isEqualTo(2);
        assertThat(report.bytes()).isEqualTo(6);
        assertThat(report.removed()).isTrue();
        assertThat(report.examples())
                .containsExactlyInAnyOrder(
                        "raw/sales/2026-11-28/07/b.ndjson.gz", "raw/sales/2026-11-28/08/c.ndjson.gz");
        assertThat(store.exists("raw/sales/2026-11-28/07/a.ndjson.gz")).isTrue();
        assertThat(store.exists("raw/sales/2026-11-28/07/b.ndjson.gz")).isFalse();
        assertThat(store.exists("models/m1/manifest.json")).isTrue();
        assertThat(sweep(LATER).sweep(10).orphans()).isZero();
    }

    @Test
    void onlyLooksWhenAskedTo() throws SQLException {
        SweepReport report = sweep(LATER).look(10);

        assertThat(report.orphans()).isEqualTo(2);
        assertThat(report.removed()).isFalse();
        assertThat(store.exists("raw/sales/2026-11-28/07/b.ndjson.gz")).isTrue();
    }

    @Test
    void leavesWhatMayBeNamedYet() throws SQLException {
        assertThat(sweep(Duration.ZERO).sweep(10).orphans()).isZero();
        assertThat(store.exists("raw/sales/2026-11-28/07/b.ndjson.gz")).isTrue();
    }

    @Test
    void removesNoMoreThanItMay() throws SQLException {
        assertThat(sweep(LATER).sweep(1).orphans()).isEqualTo(1);
        assertThat(sweep(LATER).look(10).orphans()).isEqualTo(1);
    }

    private OrphanSweep sweep(Duration fromNow) {
        return new OrphanSweep(store, new Raw(), Clock.offset(Clock.systemUTC(), fromNow), Duration.ofDays(1));
    }

    private final class Raw implements OwnedObjects {
        @Override
        public List<String> folders() {
            return List.of("raw/");
        }

        @Override
        public Set<String> named(Collection<String> keys) {
            Set<String> found = new HashSet<>(keys);
            found.retainAll(named);
            return found;
        }
    }
}
