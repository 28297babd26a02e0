package io.trendloom.forecasting.feature;

import static io.trendloom.forecasting.SyntheticShop.CALENDAR;
import static io.trendloom.forecasting.SyntheticShop.FIRST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.trendloom.forecasting.SyntheticShop;
import io.trendloom.forecasting.network.NetworkTargets;
import io.trendloom.forecasting.network.WindowSource.Batch;
import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ShopCalendar;
import io.trendloom.forecasting.trend.TrendClass;
import io.trendloom.forecasting.trend.TrendRule;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class SampledWindowsTest {
    private static final LocalDate END = FIRST.plusDays(169);
    private final List<ItemHistory> items = SyntheticShop.items(30, 200, 3);
    private final FeatureSet features = new FeatureSet(new FeatureSettings(30, 30, List.of(), 2, false));
    private final SampledWindows windows = new SampledWindows(items, CALENDAR, features, END, TrendRule.R);

    @Test
    void drawsAlikeFromEqualGenerators() {
        Batch left = windows.sample(random(), 64);
        Batch right = windows.sample(random(), 64);
        assertThat(left.inputs().past()).isEqualTo(right.inputs().past());
        assertThat(left.targets().totals()).isEqualTo(right.targets().totals());
    }

    @Test
    void neverTrainsOnADayAfterTheTrainingEnd() {
        List<ItemHistory> known = items.stream().map(item -> item.asOf(END)).toList();
        SampledWindows other = new SampledWindows(known, CALENDAR, features, END, TrendRule.R);
        Batch all = windows.sample(random(), 500);
        Batch then = other.sample(random(), 500);
        assertThat(all.inputs().statics()).isEqualTo(then.inputs().statics());
        assertThat(all.targets().demand()).isEqualTo(then.targets().demand());
        assertThat(all.targets().demandMask()).isEqualTo(then.targets().demandMask());
        assertThat(all.targets().totals()).isEqualTo(then.targets().totals());
        assertThat(all.targets().itemTrend()).isEqualTo(then.targets().itemTrend());
        assertThat(all.targets().dayTrend()).isEqualTo(then.targets().dayTrend());
    }

    @Test
    void masksClosedDaysAndPeriodsNotOver() {
        NetworkTargets targets = windows.sample(random(), 500).targets();
        int masked = 0;
        for (int i = 0; i < 500; i++) {
            float[] mask = Arrays.copyOfRange(targets.demandMask(), 30 * i, 30 * i + 30);
            int known = 30;
            while (mask[known - 1] == 0 && known > 7) {
                known--;
            }
            if (known < 29) {
                masked++;
                assertThat(targets.totalsMask()[3 * i + 2]).isZero();
                assertThat(targets.dayTrend()[30 * i + 29]).isEqualTo(-1);
            }
        }
        assertThat(masked).isPositive();
    }

    @Test
    void showsSomeItemsAsUnsold() {
        float[] statics = windows.sample(random(), 1000).inputs().statics();
        int unsold = 0;
        for (int i = 0; i < 1000; i++) {
            unsold += (int) statics[i * Statics.WIDTH + 10];
        }
        assertThat(unsold).isBetween(60, 140);
    }

    @Test
    void validatesOnTheDaysAfterTheTrainingEnd() {
        Batch batch = windows.validation(0, windows.validationSize());
        ItemHistory item = items.getFirst();
        double scale = features.scale(Window.of(item, END.toEpochDay()), CALENDAR);
        long end = END.toEpochDay();
        // the first seven days hold six open ones
        assertThat(batch.targets().totals()[0])
                .isCloseTo((float) (item.units(end + 1, end + 7) / scale * 7 / 6), within(1e-4f));
        int open = CALENDAR.openDays(end + 1, end + 30);
        assertThat(batch.targets().totals()[2])
                .isCloseTo((float) (item.units(end + 1, end + 30) / scale * 30 / open), within(1e-4f));
        assertThat(batch.targets().totalsMask()).containsOnly(1);
        assertThat(batch.targets().itemTrend()).doesNotContain(-1);
    }

    @Test
    void targetsWhatCame() {
        ShopCalendar open = ShopCalendar.alwaysOpen(FIRST);
        double[] units = new double[100];
        Arrays.fill(units, 1);
        Arrays.fill(units, 70, 100, 3);
        ItemHistory item = SyntheticShop.item("a", FIRST, units);
        Batch batch =
                new SampledWindows(List.of(item), open, features, FIRST.plusDays(69), TrendRule.R).validation(0, 1);
        float scaled = (float) (3 / 1.1);
        assertThat(batch.targets().demand()[29]).isCloseTo(scaled, within(1e-5f));
        assertThat(batch.targets().totals()[1]).isCloseTo(14 * scaled, within(1e-4f));
        assertThat(batch.targets().weeks()[3]).isCloseTo(7 * scaled, within(1e-4f));
        assertThat(batch.targets().itemTrend()).containsExactly(TrendClass.GROWTH.ordinal());
    }

    @Test
    void refusesAShopWithoutHistory() {
        assertThatThrownBy(() -> new SampledWindows(items, CALENDAR, features, FIRST.plusDays(20), TrendRule.R))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("too short to train on");
    }

    private static RandomGenerator random() {
        return new SplittableRandom(5);
    }
}
