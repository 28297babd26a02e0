package io.trendloom.encoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class EncoderCatalogTest {
    private final TextEncoder chinese = StubEncoder.of("zh-small", "zh");
    private final TextEncoder english = StubEncoder.of("en-small", "en");
    private final EncoderCatalog catalog = new EncoderCatalog(List.of(chinese, english));

    @Test
    void choosesByTheTextsLanguage() {
        assertThat(catalog.forText("红色雨伞")).isSameAs(chinese);
        assertThat(catalog.forText("red umbrella")).isSameAs(english);
    }

    @Test
    void prefersTheStatedLanguage() {
        assertThat(catalog.forText("red umbrella", "zh-CN")).isSameAs(chinese);
        assertThat(catalog.forText("红色雨伞", "EN")).isSameAs(english);
    }

    @Test
    void readsTheTextWhereTheStatedLanguageHasNoEncoder() {
        assertThat(catalog.forText("roter Regenschirm", "de")).isSameAs(english);
    }

    @Test
    void findsByName() {
        assertThat(catalog.byName("zh-small")).isSameAs(chinese);
        assertThat(catalog.byName("gpt")).isNull();
    }

    @Test
    void rejectsTwoEncodersOfOneLanguage() {
        assertThatThrownBy(() -> new EncoderCatalog(List.of(english, StubEncoder.of("en-large", "en"))))
                .hasMessageContaining("language (en)");
    }

    @Test
    void saysWhichLanguagesItHas() {
        EncoderCatalog onlyChinese = new EncoderCatalog(List.of(chinese));

        assertThatThrownBy(() -> onlyChinese.forText("umbrella"))
                .isInstanceOf(EncodingException.class)
                .hasMessageContaining("(en)")
                .hasMessageContaining("[zh]");
    }
}
