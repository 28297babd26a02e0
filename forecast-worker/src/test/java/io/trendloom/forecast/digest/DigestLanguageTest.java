package io.trendloom.forecast.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class DigestLanguageTest {
    @Test
    void everyWordIsInBothLanguages() {
        assertThat(ResourceBundle.getBundle("digest/words", java.util.Locale.CHINESE)
                        .keySet())
                .isEqualTo(ResourceBundle.getBundle("digest/words", java.util.Locale.ENGLISH)
                        .keySet());
    }

    @Test
    void writesNumbersAndDaysAsItsReadersDo() {
        assertThat(DigestLanguage.EN.day(LocalDate.of(2011, 12, 8))).isEqualTo("8 December 2011");
        assertThat(DigestLanguage.ZH.day(LocalDate.of(2011, 12, 8))).isEqualTo("2011年12月8日");
        assertThat(DigestLanguage.EN.amount(1240.6)).isEqualTo("1,241");
        assertThat(DigestLanguage.EN.amount(9.44)).isEqualTo("9.4");
        assertThat(DigestLanguage.EN.change(-0.52)).isEqualTo("−52%");
        assertThat(DigestLanguage.EN.points(0.021)).isEqualTo("+2 pts in a week");
        assertThat(DigestLanguage.EN.points(-0.02)).isEqualTo("−2 pts in a week");
        assertThat(DigestLanguage.EN.points(-0.001)).isEqualTo("±0 pts in a week");
        assertThat(DigestLanguage.EN.say("keptUnknown")).isEqualTo("Not known yet: no forecast's days are over.");
    }

    @Test
    void refusesOthers() {
        assertThatThrownBy(() -> DigestLanguage.of("fr")).hasMessage("The language (fr) must be one of en, zh.");
    }
}
