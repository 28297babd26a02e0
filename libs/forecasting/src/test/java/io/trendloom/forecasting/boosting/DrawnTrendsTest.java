package io.trendloom.forecasting.boosting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.trendloom.forecasting.SyntheticShop;
import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ShopCalendar;
import io.trendloom.forecasting.trend.TrendClass;
import io.trendloom.forecasting.trend.TrendRule;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class DrawnTrendsTest {
    private static final int DAYS = 240;
    private static final int WAYS = 6;
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final long CUTOFF = FIRST.plusDays(DAYS - 1).toEpochDay();
    private static final ShopCalendar OPEN = ShopCalendar.alwaysOpen(FIRST);

    @Test
    void sharesOfEveryWayAddUpToOne() {
        Random random = new Random(1);

        float[] drawn = drawn(day -> random.nextInt(4), 1.5);

        assertThat(drawn).hasSize(DrawnTrends.WIDTH);
        for (int way = 0; way < WAYS; way++) {
            assertThat(share(drawn, way, 0) + share(drawn, way, 1) + share(drawn, way, 2) + share(drawn, way, 3))
                    .isCloseTo(1, within(1e-5));
        }
    }

    @Test
    void steadyDemandStaysStable() {
        float[] drawn = drawn(day -> 5, 5);

        assertThat(drawn[0]).isCloseTo(0, within(1e-6f));
        assertThat(share(drawn, 0, TrendClass.STABLE.ordinal())).isEqualTo(1, within(1e-5));
        assertThat(share(drawn, 3, TrendClass.STABLE.ordinal())).isEqualTo(1, within(1e-5));
        assertThat(share(drawn, 5, TrendClass.STABLE.ordinal())).isEqualTo(1, within(1e-5));
    }

    /** A month of tenfold demand goes back to what is expected, in every way. */
    @Test
    void aPeakDeclinesToWhatIsExpected() {
        float[] drawn = drawn(day -> day >= DAYS - 28 ? 20 : 2, 2);

        assertThat(drawn[0]).isCloseTo((float) Math.log(13 / 121.0), within(1e-4f));
        for (int way = 0; way < WAYS - 1; way++) {
            assertThat(share(drawn, way, TrendClass.DECLINE.ordinal()))
                    .as("way %d", way)
                    .isGreaterThan(0.9);
        }
    }

    @Test
    void rareOrdersOfManyUnitsAreVolatile() {
        float[] drawn = drawn(day -> day % 20 == 0 ? 40 : 0, 2);

        assertThat(share(drawn, 0, TrendClass.VOLATILE.ordinal())).isGreaterThan(0.3);
        assertThat(share(drawn, 3, TrendClass.VOLATILE.ordinal())).isGreaterThan(0.3);
    }

    @Test
    void followsTheThresholdsOfTheShop() {
        TrendRule easy = new TrendRule(1.01, 0.5, 5, 1);

        float[] drawn = DrawnTrends.of(item(day -> 5), OPEN, CUTOFF, easy, 6);

        assertThat(share(drawn, 0, TrendClass.GROWTH.ordinal())).isEqualTo(1, within(1e-5));
    }

    @Test
    void drawsAlikeEveryTime() {
        assertThat(drawn(day -> day % 7, 3)).isEqualTo(drawn(day -> day % 7, 3));
    }

    @Test
    void anItemWithoutSalesHasNoLevelToDraw() {
        float[] drawn = drawn(day -> 0, 0);

        assertThat(share(drawn, 2, TrendClass.STABLE.ordinal())).isEqualTo(1, within(1e-5));
        assertThat(drawn).doesNotContain(Float.NaN);
    }

    @Test
    void missesAllWhereTheShopWasClosedForAWeek() {
        List<LocalDate> week = LongStream.rangeClosed(CUTOFF - 6, CUTOFF)
                .mapToObj(LocalDate::ofEpochDay)
                .toList();
        ShopCalendar closed = new ShopCalendar(FIRST, List.of(), week);

        float[] drawn = DrawnTrends.of(item(day -> 5), closed, CUTOFF, TrendRule.R, 5);

        assertThat(drawn).hasSize(DrawnTrends.WIDTH);
        for (float number : drawn) {
            assertThat(number).isNaN();
        }
    }

    private static float[] drawn(IntToDoubleFunction units, double expected) {
        return DrawnTrends.of(item(units), OPEN, CUTOFF, TrendRule.R, expected);
    }

    private static ItemHistory item(IntToDoubleFunction units) {
        double[] sold = new double[DAYS];
        Arrays.setAll(sold, units);
        return SyntheticShop.item("a", FIRST, sold);
    }

    private static double share(float[] drawn, int way, int trend) {
        return drawn[1 + way * TrendClass.COUNT + trend];
    }
}
