package io.trendloom.preparation.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource({
        "WHITE HANGING HEART,en",
        "雅诗兰黛小棕瓶精华,zh",
        "iPhone 15 Pro 手机壳,zh",
        "Chinese tea 茶 in a large tin,en",
        "12345,en",
        "茶 tea,zh",
    })
    void countsHanCharactersAgainstLatinWords(String text, String language) {
        assertThat(Language.of(text)).isEqualTo(language);
    }

    @ParameterizedTest
    @CsvSource({"zh-CN,tea,zh", "EN_gb,茶茶,en", "fr,茶茶,zh", ",茶茶,zh"})
    void believesATagOfOneOfTheTwo(String tag, String text, String language) {
        assertThat(Language.of(tag, text)).isEqualTo(language);
    }
}
