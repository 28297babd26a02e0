package io.trendloom.forecast.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WeeksTest {
    @Test
    void aWeekIsOverOnItsSunday() {
        assertThat(Weeks.endedBy(LocalDate.of(2011, 12, 10))).isEqualTo("2011-W48");
        assertThat(Weeks.endedBy(LocalDate.of(2011, 12, 11))).isEqualTo("2011-W49");
        assertThat(Weeks.endedBy(LocalDate.of(2012, 1, 1))).isEqualTo("2011-W52");
        assertThat(Weeks.endedBy(LocalDate.of(2021, 1, 3))).isEqualTo("2020-W53");
    }

    @Test
    void knowsWhatNamesAWeek() {
        assertThat(Weeks.isOne("2011-W49")).isTrue();
        assertThat(Weeks.isOne("2011-W54")).isFalse();
        assertThat(Weeks.isOne("2011-W00")).isFalse();
        assertThat(Weeks.isOne("49")).isFalse();
    }
}
