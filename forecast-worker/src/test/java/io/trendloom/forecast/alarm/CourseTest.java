package io.trendloom.forecast.alarm;

import static io.trendloom.forecasting.trend.TrendClass.DECLINE;
import static io.trendloom.forecasting.trend.TrendClass.GROWTH;
import static io.trendloom.forecasting.trend.TrendClass.STABLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.trendloom.forecasting.forecast.ItemTrend;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CourseTest {
    private static final LocalDate CUTOFF = Alarming.CUTOFF;
    private final Course growing = new Course(GROWTH, CUTOFF);

    @Test
    void theFirstClearForecastSaysWhereAnItemIs() {
        assertThat(after(null, Alarming.trend(GROWTH, 0.44, STABLE, 0.3), 0)).isNull();
        assertThat(after(null, Alarming.trend(GROWTH, 0.45, STABLE, 0.3), 0)).isEqualTo(growing);
    }

    @Test
    void aClearForecastOfAnotherClassTurnsIt() {
        assertThat(after(growing, Alarming.trend(DECLINE, 0.45, GROWTH, 0.25), 1))
                .isEqualTo(new Course(DECLINE, CUTOFF.plusDays(1)));
    }

    @Test
    void aForecastThatStillBelievesInTheOldClassDoesNot() {
        assertThat(after(growing, Alarming.trend(DECLINE, 0.6, GROWTH, 0.26), 1))
                .isSameAs(growing);
        assertThat(after(growing, Alarming.trend(DECLINE, 0.44, GROWTH, 0.1), 1))
                .isSameAs(growing);
    }

    @Test
    void forecastsThatGoToAndFroTurnNothing() {
        Course course = growing;
        for (int day = 1; day <= 20; day++) {
            ItemTrend trend = day % 2 == 0
                    ? Alarming.trend(GROWTH, 0.5, DECLINE, 0.4)
                    : Alarming.trend(DECLINE, 0.5, GROWTH, 0.4);
            course = after(course, trend, day);
        }

        assertThat(course).isSameAs(growing);
    }

    @Test
    void anotherModelAtTheSameCutoffTurnsNothing() {
        assertThat(after(growing, Alarming.trend(DECLINE, 0.9, GROWTH, 0.05), 0))
                .isSameAs(growing);
    }

    private static Course after(Course before, ItemTrend now, int days) {
        return Course.after(before, now, CUTOFF.plusDays(days), Alarming.USUAL);
    }
}
