package io.trendloom.ingest.claim;

import static org.assertj.core.api.Assertions.assertThat;

import io.trendloom.ingest.row.Outcome;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class HeadTest {
    private static final UUID A = new ContentHash().add("a").toUuid();
    private static final UUID B = new ContentHash().add("b").toUuid();

    @Test
    void theFirstRowIsStored() {
        Head head = Head.empty();

        assertThat(head.offer(null, A)).isEqualTo(Outcome.STORED);
        assertThat(head.version()).isEqualTo(1);
    }

    @Test
    void withoutVersionsTheOrderOfArrivalDecides() {
        Head head = Head.of(A, 4);

        assertThat(head.offer(null, A)).isEqualTo(Outcome.DUPLICATE);
        assertThat(head.offer(null, B)).isEqualTo(Outcome.CORRECTED);
        assertThat(head.version()).isEqualTo(5);
    }

    @Test
    void aHigherVersionReplacesAndALowerOneIsStale() {
        Head head = Head.of(A, 4);

        assertThat(head.offer(3L, B)).isEqualTo(Outcome.STALE);
        assertThat(head.offer(4L, B)).isEqualTo(Outcome.STALE);
        assertThat(head.offer(6L, B)).isEqualTo(Outcome.CORRECTED);
        assertThat(head.version()).isEqualTo(6);
    }

    @Test
    void theSameContentInAHigherVersionMakesThoseBetweenStale() {
        Head head = Head.of(A, 1);

        assertThat(head.offer(3L, A)).isEqualTo(Outcome.DUPLICATE);
        assertThat(head.offer(2L, B)).isEqualTo(Outcome.STALE);
    }

    @Test
    void fieldsDoNotRunIntoEachOther() {
        assertThat(new ContentHash().add("ab").add("c").toUuid())
                .isNotEqualTo(new ContentHash().add("a").add("bc").toUuid());
        assertThat(new ContentHash().add(null).add("").toUuid())
                .isNotEqualTo(new ContentHash().add("").add(null).toUuid());
    }
}
