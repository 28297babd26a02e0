package io.trendloom.launcher.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FingerprintsTest {

    @Test
    void givesBackWhatWasLastSeenUnderAKey() {
        Fingerprints seen = new Fingerprints();

        for (int i = 0; i < 100_000; i++) {
            assertThat(seen.put(Fingerprints.of("k" + i), i + 1)).isZero();
        }
        for (int i = 0; i < 100_000; i++) {
            assertThat(seen.put(Fingerprints.of("k" + i), 7)).isEqualTo(i + 1);
        }
        assertThat(seen.size()).isEqualTo(100_000);
        assertThat(seen.isFull()).isFalse();
    }
}
