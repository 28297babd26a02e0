package io.trendloom.embedded;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PlatformTest {
    @Test
    void acceptsLinuxOnX86() {
        assertThatCode(() -> Platform.requireSupported("Linux", "amd64")).doesNotThrowAnyException();
    }

    @Test
    void namesThePlatformThatItRefuses() {
        assertThatThrownBy(() -> Platform.requireSupported("Mac OS X", "aarch64"))
                .isInstanceOf(PartException.class)
                .hasMessageContaining("Mac OS X aarch64")
                .hasMessageContaining("must be Linux on x86-64");
    }
}
