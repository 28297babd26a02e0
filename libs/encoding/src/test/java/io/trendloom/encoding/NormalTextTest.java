package io.trendloom.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class NormalTextTest {
    @Test
    void foldsFullWidthFormsAndSpaces() {
        assertThat(NormalText.of("  ＡＢＣ　１２３\t\n 红色 ")).isEqualTo("ABC 123 红色");
    }

    @Test
    void dropsControlCharactersButKeepsEmoji() {
        assertThat(NormalText.of("a\u0000b\u0007c 👍🏽")).isEqualTo("abc 👍🏽");
    }

    @Test
    void replacesHalvesOfBrokenPairs() {
        assertThat(NormalText.of("x\uD83Dy\uDC4D")).isEqualTo("x\uFFFDy\uFFFD");
    }

    @Test
    void composesAccents() {
        assertThat(NormalText.of("cafe\u0301")).isEqualTo("café");
    }

    @Property
    void isItsOwnNormalForm(@ForAll String text) {
        String once = NormalText.of(text);

        assertThat(NormalText.of(once)).isEqualTo(once);
    }
}
