package io.trendloom.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LanguageDetectorTest {
    @Test
    void tellsChineseFromEnglish() {
        assertThat(LanguageDetector.detect("无线蓝牙耳机")).isEqualTo("zh");
        assertThat(LanguageDetector.detect("WHITE HANGING HEART T-LIGHT HOLDER"))
                .isEqualTo("en");
    }

    @Test
    void countsWordsNotLetters() {
        assertThat(LanguageDetector.detect("Apple iPhone 15 Pro 手机壳 防摔")).isEqualTo("zh");
        assertThat(LanguageDetector.detect("a lantern with the sign 福 on it")).isEqualTo("en");
    }

    @Test
    void prefersChineseInATie() {
        assertThat(LanguageDetector.detect("USB 线")).isEqualTo("zh");
    }

    @Test
    void takesTextWithNeitherForEnglish() {
        assertThat(LanguageDetector.detect("")).isEqualTo("en");
        assertThat(LanguageDetector.detect("12 × 3 👍")).isEqualTo("en");
    }

    @Test
    void seesHanCharactersOutsideTheBasicPlane() {
        assertThat(LanguageDetector.detect("𠮷")).isEqualTo("zh");
    }
}
