package io.trendloom.forecasting.trend;

import static io.trendloom.forecasting.SyntheticShop.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ShopCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TrendRuleTest {
    private static final LocalDate MONDAY = LocalDate.of(2011, 8, 1);
    private static final long CUTOFF = MONDAY.plusDays(27).toEpochDay();
    private final ShopCalendar sixDays = new ShopCalendar(MONDAY, Set.of(DayOfWeek.SUNDAY), Set.of());

    /** Each number is sold on the Monday of its week. */
    private static ItemHistory weekly(double... weeks) {
        double[] units = new double[weeks.length * 7];
        for (int week = 0; week < weeks.length; week++) {
            units[7 * week] = weeks[week];
        }
        return item("a", MONDAY, units);
    }

    @Test
    void growsWhenTheMeanIsAQuarterHigherInThreeWeeks() {
        // mean P = 3, mean F = 4, g = 5 / 4 = 1.25; weeks above 3: three
        assertThat(TrendRule.R.ofItem(weekly(3, 3, 3, 3, 5, 5, 5, 1), sixDays, CUTOFF))
                .isEqualTo(TrendClass.GROWTH);
    }

    @Test
    void isNoGrowthWhenOneWeekCarriesIt() {
        // mean F = 4 again, but one week above 3; deviation 4.06 of mean 4
        assertThat(TrendRule.R.ofItem(weekly(3, 3, 3, 3, 11, 2, 2, 1), sixDays, CUTOFF))
                .isEqualTo(TrendClass.VOLATILE);
    }

    @Test
    void declinesWhenTheMeanIsAFifthLowerInThreeWeeks() {
        // mean P = 4, mean F = 3, g = 4 / 5 = 0.8
        assertThat(TrendRule.R.ofItem(weekly(4, 4, 4, 4, 3, 3, 3, 3), sixDays, CUTOFF))
                .isEqualTo(TrendClass.DECLINE);
    }

    @Test
    void isStableWithoutChangeAndVolatileWhenUneven() {
        assertThat(TrendRule.R.ofItem(weekly(4, 4, 4, 4, 4, 4, 5, 3), sixDays, CUTOFF))
                .isEqualTo(TrendClass.STABLE);
        // mean 4, deviation 3 = 0.75 of the mean
        assertThat(TrendRule.R.ofItem(weekly(4, 4, 4, 4, 7, 1, 7, 1), sixDays, CUTOFF))
                .isEqualTo(TrendClass.VOLATILE);
    }

    @Test
    void followsTheThresholdsChosen() {
        ItemHistory quarterMore = weekly(3, 3, 3, 3, 5, 5, 5, 1);
        assertThat(new TrendRule(1.26, 0.8, 0.75, 3).ofItem(quarterMore, sixDays, CUTOFF))
                .isEqualTo(TrendClass.STABLE);
        assertThat(new TrendRule(1.25, 0.8, 0.75, 4).ofItem(quarterMore, sixDays, CUTOFF))
                .isEqualTo(TrendClass.STABLE);
        // one week of four carries it: enough where one suffices
        assertThat(new TrendRule(1.25, 0.8, 0.75, 1).ofItem(weekly(3, 3, 3, 3, 11, 2, 2, 1), sixDays, CUTOFF))
                .isEqualTo(TrendClass.GROWTH);
        assertThat(new TrendRule(1.25, 0.79, 0.75, 3).ofItem(weekly(4, 4, 4, 4, 3, 3, 3, 3), sixDays, CUTOFF))
                .isEqualTo(TrendClass.STABLE);
        assertThat(new TrendRule(1.25, 0.8, 0.76, 3).ofItem(weekly(4, 4, 4, 4, 7, 1, 7, 1), sixDays, CUTOFF))
                .isEqualTo(TrendClass.STABLE);
    }

    @Test
    void tellsDaysByTheThresholdsChosen() {
        // Monday 29: g = 13 / 7 = 1.857
        ItemHistory item = weekly(6, 6, 6, 6, 8, 0);
        assertThat(new TrendRule(1.85, 0.8, 0.75, 3).ofDays(item, sixDays, CUTOFF, 1))
                .containsExactly(TrendClass.GROWTH);
        assertThat(new TrendRule(1.86, 0.8, 0.75, 3).ofDays(item, sixDays, CUTOFF, 1))
                .containsExactly(TrendClass.VOLATILE);
    }

    @Test
    void refusesThresholdsThatTellNothing() {
        assertThatThrownBy(() -> new TrendRule(1, 0.8, 0.75, 3)).hasMessageContaining("growth (1.0) must be above 1");
        assertThatThrownBy(() -> new TrendRule(Double.NaN, 0.8, 0.75, 3)).hasMessageContaining("growth (NaN)");
        assertThatThrownBy(() -> new TrendRule(1.25, 1, 0.75, 3))
                .hasMessageContaining("decline (1.0) must be above 0 and below 1");
        assertThatThrownBy(() -> new TrendRule(1.25, 0.8, 0, 3))
                .hasMessageContaining("volatile demand (0.0) must be above 0");
        assertThatThrownBy(() -> new TrendRule(1.25, 0.8, 0.75, 5)).hasMessageContaining("weeks (5)");
    }

    @Test
    void countsUnitsPerOpenDay() {
        // week 6 has two open days: 2 units on them are 6 a week, as before
        ShopCalendar short5 = new ShopCalendar(
                MONDAY,
                Set.of(DayOfWeek.SUNDAY),
                Set.of(MONDAY.plusDays(36), MONDAY.plusDays(37), MONDAY.plusDays(38), MONDAY.plusDays(39)));
        assertThat(TrendRule.R.ofItem(weekly(6, 6, 6, 6, 6, 2, 6, 6), short5, CUTOFF))
                .isEqualTo(TrendClass.STABLE);
        assertThat(TrendRule.R.ofItem(weekly(6, 6, 6, 6, 6, 14, 6, 6), short5, CUTOFF))
                .isEqualTo(TrendClass.VOLATILE);
    }

    @Test
    void isUnknownWhenAWeekHasNoOpenDay() {
        assertThat(TrendRule.R.ofItem(weekly(1, 1, 1, 1, 1, 1, 1, 1), sixDays, CUTOFF - 7))
                .isNull();
        assertThat(TrendRule.R.ofDays(weekly(1, 1, 1, 1, 1), sixDays, CUTOFF - 7, 3))
                .containsOnlyNulls();
    }

    @Test
    void comparesTheSevenOpenDaysUpToADay() {
        // P: 6 a week on Mondays. Seven open days up to Monday 29: Sunday closed, 22 (6) … 29: 6 + 8 = 14 / 7 × 6 = 12
        TrendClass[] days = TrendRule.R.ofDays(weekly(6, 6, 6, 6, 8, 0), sixDays, CUTOFF, 14);
        assertThat(days[0]).isEqualTo(TrendClass.GROWTH);
        // Tuesday 30: 23 … 30 hold 8 / 7 × 6 = 6.86, g = 7.86 / 7 = 1.12, one day of seven: volatile
        assertThat(days[1]).isEqualTo(TrendClass.VOLATILE);
        assertThat(days[6]).isEqualTo(days[5]);
        // Tuesday 6: nothing in the seven open days since Monday 29
        assertThat(days[8]).isEqualTo(TrendClass.DECLINE);
    }

    @Test
    void takesTheClassOfFewShares() {
        TrendLabels labels = TrendLabels.of(new double[] {0.3, 0.1, 0.5, 0.1});
        // .35 × .3^-.6 = .721, .15 × .1^-.6 = .597, .40 × .5^-.6 = .606
        assertThat(labels.label(new double[] {0.35, 0.15, 0.40, 0.10})).isEqualTo(TrendClass.GROWTH);
        assertThat(labels.label(new double[] {0.2, 0.25, 0.35, 0.2})).isEqualTo(TrendClass.STABLE);
    }
}
