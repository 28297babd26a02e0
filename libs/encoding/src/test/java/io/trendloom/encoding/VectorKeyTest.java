package io.trendloom.encoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class VectorKeyTest {
    private final TextEncoder encoder = StubEncoder.of("small", "en");

    @Test
    void isEqualForTextsOfOneNormalForm() {
        assertThat(VectorKey.of(encoder, " ｒed  umbrella")).isEqualTo(VectorKey.of(encoder, "red umbrella"));
    }

    @Test
    void differsByTextAndByEncoder() {
        VectorKey key = VectorKey.of(encoder, "red umbrella");

        assertThat(VectorKey.of(encoder, "Red umbrella")).isNotEqualTo(key);
        assertThat(VectorKey.of(StubEncoder.of("other", "en"), "red umbrella")).isNotEqualTo(key);
    }

    @Test
    void hashesUtf8() {
        // printf abc | sha256sum
        assertThat(VectorKey.of(encoder, "abc").textSha256())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void rejectsWhatIsNoHash() {
        assertThatThrownBy(() -> new VectorKey("ABC", Sha256.of("x"))).hasMessageContaining("encoderSha256 (ABC)");
    }
}
