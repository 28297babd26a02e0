package io.trendloom.forecasting.feature;

import static io.trendloom.forecasting.SyntheticShop.FIRST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.trendloom.forecasting.SyntheticShop;
import io.trendloom.forecasting.network.WindowSource.Batch;
import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ShopCalendar;
import io.trendloom.forecasting.trend.TrendRule;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class OutliersTest {
    private static final ShopCalendar OPEN = ShopCalendar.alwaysOpen(FIRST);

    @Test
    void boundsByTheMedianAndTheMedianDeviationOfLogarithms() {
        // log1p: half the days log 10, half log 40; median and deviation as of two values.
        double[] units = new double[40];
        for (int i = 0; i < units.length; i++) {
            units[i] = i % 2 == 0 ? 9 : 39;
        }
        double middle = (Math.log(10) + Math.log(40)) / 2;
        double deviation = (Math.log(40) - Math.log(10)) / 2;

        assertThat(Outliers.bound(SyntheticShop.item("a", FIRST, units)))
                .isCloseTo(Math.expm1(middle + 3.5 / 0.6745 * deviation), within(1e-6));
    }

    @Test
    void neverBoundsASmallOrder() {
        assertThat(Outliers.bound(SyntheticShop.item("a", FIRST, daily(60, 1)))).isEqualTo(12);
        assertThat(Outliers.bound(SyntheticShop.item("a", FIRST, daily(60, 100))))
                .isCloseTo(200, within(1e-9));
    }

    @Test
    void boundsNothingOfAnItemThatIsHardlyKnown() {
        double[] units = daily(13, 1);
        units[5] = 5000;

        assertThat(Outliers.bound(SyntheticShop.item("a", FIRST, units))).isInfinite();
        assertThat(Outliers.bound(SyntheticShop.unsold("b", FIRST))).isInfinite();
    }

    @Test
    void countsWhatIsAboveTheBound() {
        double[] units = daily(100, 2);
        units[40] = 112;
        units[90] = 512;
        List<ItemHistory> items =
                List.of(SyntheticShop.item("a", FIRST, units), SyntheticShop.item("b", FIRST, daily(100, 2)));

        assertThat(Outliers.of(items, FIRST.plusDays(99).toEpochDay())).isEqualTo(new Outliers(2, 1, 600));
        assertThat(Outliers.of(items, FIRST.plusDays(50).toEpochDay())).isEqualTo(new Outliers(1, 1, 100));
    }

    @Test
    void aTrainingLearnsUpToTheBoundAndReadsAndValidatesWhatWasSold() {
        double[] units = daily(200, 2);
        for (int day = 5; day < 200; day += 20) {
            units[day] = 512;
        }
        FeatureSet features = new FeatureSet(new FeatureSettings(30, 30, List.of(), 2, false));
        SampledWindows windows = new SampledWindows(
                List.of(SyntheticShop.item("a", FIRST, units)), OPEN, features, FIRST.plusDays(169), TrendRule.R);

        Batch learned = windows.sample(new SplittableRandom(1), 50);
        Batch validation = windows.validation(0, 1);

        // Of 12 units to 2, whatever the scale.
        for (int i = 0; i < 50; i++) {
            assertThat(mostToLeast(learned.targets().demand(), 30 * i, 30 * i + 30))
                    .isLessThanOrEqualTo(6 + 1e-3);
        }
        assertThat(mostToLeast(validation.targets().demand(), 0, 30)).isCloseTo(256, within(1e-2));
        // It reads 512 units against a scale of 2 to 30.
        assertThat(max(learned.inputs().past())).isGreaterThan(Math.log1p(12));
        assertThat(windows.outliers()).isEqualTo(new Outliers(9, 1, 9 * 500));
    }

    private static double mostToLeast(float[] values, int from, int to) {
        double most = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = from; i < to; i++) {
            most = Math.max(most, values[i]);
            least = values[i] > 0 ? Math.min(least, values[i]) : least;
        }
        return most / least;
    }

    private static double max(float[] values) {
        double most = 0;
        for (float value : values) {
            most = Math.max(most, value);
        }
        return most;
    }

    private static double[] daily(int days, double units) {
        double[] values = new double[days];
        Arrays.fill(values, units);
        return values;
    }
}
