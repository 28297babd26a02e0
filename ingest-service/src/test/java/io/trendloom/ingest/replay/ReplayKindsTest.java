package io.trendloom.ingest.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.trendloom.contract.Kind;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReplayKindsTest {
    @Test
    void kindsWithKeysInCommonGoTogether() {
        for (Kind kind : Set.of(Kind.SALES, Kind.ITEMS, Kind.SIGNALS)) {
            assertThat(ReplayKinds.with(Set.of(kind))).containsExactlyInAnyOrder(Kind.SALES, Kind.ITEMS, Kind.SIGNALS);
        }
    }

    @Test
    void otherKindsGoAlone() {
        assertThat(ReplayKinds.with(Set.of(Kind.REVIEWS, Kind.STOCK)))
                .containsExactlyInAnyOrder(Kind.REVIEWS, Kind.STOCK);
        assertThat(ReplayKinds.with(Set.of(Kind.VIEWS))).containsExactly(Kind.VIEWS);
    }

    @Test
    void noneMeansAll() {
        assertThat(ReplayKinds.with(Set.of())).containsExactly(Kind.values());
    }
}
