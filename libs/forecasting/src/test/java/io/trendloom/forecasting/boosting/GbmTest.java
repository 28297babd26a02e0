package io.trendloom.forecasting.boosting;

import static io.trendloom.forecasting.SyntheticShop.CALENDAR;
import static io.trendloom.forecasting.SyntheticShop.FIRST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.trendloom.forecasting.SyntheticShop;
import io.trendloom.forecasting.forecast.RawForecast;
import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ShopCalendar;
import io.trendloom.forecasting.trend.TrendRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class GbmTest {
    private static final ShopCalendar OPEN = ShopCalendar.alwaysOpen(FIRST);

    @Test
    void readsWhatLightGbmWrites() {
        Forest forest = Forest.of("""
                tree
                version=v4
                num_class=1
                max_feature_idx=1

                Tree=0
                num_leaves=3
                split_feature=0 1
                threshold=0.5 inf
                decision_type=2 8
                left_child=1 -2
                right_child=-1 -3
                leaf_value=7 1 2
                shrinkage=1

                Tree=1
                num_leaves=1
                leaf_value=0.25

                end of trees

                feature_importances:
                """);

        float[][] rows = {{1, 0}, {0, 2}, {0, Float.NaN}, {Float.NaN, 3}};
        double[][] said = forest.predict(Matrix.of(List.of(rows), 2));

        // over .5 leaf 0; else by the second feature; below infinity is all that is not missing, and missing
        // of the first counts as 0
        assertThat(Arrays.stream(said).map(value -> value[0])).containsExactly(7.25, 1.25, 2.25, 1.25);
    }

    @Test
    void growsLargerTreesForTotalsWhereThereAreEnoughRows() {
        assertThat(BoostSettings.ofTotals(19_999)).isEqualTo(BoostSettings.QUANTILES);
        BoostSettings larger = BoostSettings.ofTotals(20_000);
        assertThat(larger.leaves()).isGreaterThan(BoostSettings.QUANTILES.leaves());

        Random random = new Random(1);
        List<float[]> rows = new ArrayList<>();
        float[] units = new float[20_000];
        for (int i = 0; i < units.length; i++) {
            rows.add(new float[] {i % 2, random.nextFloat(), i % 2, random.nextFloat()});
            units[i] = 10 * (i % 2) + random.nextFloat();
        }
        try (LightGbm data = new LightGbm(Matrix.of(rows, 4))) {
            double[][] medians = LevelForests.grow(data, units, new double[] {0.5}, larger, 1)
                    .predict(
                            Matrix.of(List.of(new float[] {1, 0.5f, 1, 0.5f}, new float[] {0, 0.5f, 0, 0.5f}), 4),
                            new double[] {0.5});
            assertThat(medians[0][0]).isCloseTo(10.5, within(1.0));
            assertThat(medians[1][0]).isCloseTo(0.5, within(1.0));
        }
    }

    @Test
    void learnsQuantilesAndClassesOfPlantedData() {
        Random random = new Random(1);
        List<float[]> rows = new ArrayList<>();
        float[] units = new float[4_000];
        float[] classes = new float[units.length];
        for (int i = 0; i < units.length; i++) {
            boolean high = i % 2 == 0;
            rows.add(new float[] {high ? 1 : 0, random.nextFloat()});
            units[i] = (high ? 10 : 0) + random.nextFloat();
            classes[i] = high ? 3 : i % 4 == 1 ? 0 : 1;
        }
        Matrix asked = Matrix.of(List.of(new float[] {1, 0.5f}, new float[] {0, 0.5f}), 2);
        try (LightGbm data = new LightGbm(Matrix.of(rows, 2))) {
            double[][] quantiles = LevelForests.grow(data, units, new double[] {0.1, 0.9}, BoostSettings.QUANTILES, 1)
                    .predict(asked, new double[] {0.1, 0.5, 0.9});
            assertThat(quantiles[0]).containsExactly(new double[] {10.1, 10.5, 10.9}, within(0.1));
            assertThat(quantiles[1]).containsExactly(new double[] {0.1, 0.5, 0.9}, within(0.1));

            double[][] said = data.grow(classes, BoostSettings.CLASSES, "multiclass num_class=4", 1)
                    .predict(asked);
            assertThat(said[0][3]).isGreaterThan(0.9);
            assertThat(said[1][0]).isCloseTo(0.5, within(0.1));
            assertThat(Arrays.stream(said[1]).sum()).isCloseTo(1, within(1e-9));
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void runsNoCodeThatAnotherProcessMayWriteOver() throws IOException {
        String before = System.getProperty("java.io.tmpdir");

        NativeLightGbm.load();

        assertThat(System.getProperty("java.io.tmpdir")).isEqualTo(before);
        assertThat(Files.readAllLines(Path.of("/proc/self/maps")))
                .filteredOn(line -> line.contains("lib_lightgbm"))
                .isNotEmpty()
                .allMatch(line -> line.contains("trendloom-lightgbm"));
    }

    @Test
    void featuresReadAveragesZerosAndSizes() {
        double[] units = new double[182];
        Arrays.setAll(units, t -> t % 2 == 0 ? 0 : t > 153 ? 8 : 4);
        ItemHistory item = SyntheticShop.item("a", FIRST, units);

        ItemFeatures features = ItemFeatures.of(item, OPEN, item.last());

        // the last 28 days sell 4 a day, the 91 (28 × 4 + 32 × 4) / 91; the largest order is a quarter above nothing
        assertThat(features.values()[1]).isCloseTo((float) Math.log(4.05), within(1e-5f));
        assertThat(features.values()[3]).isCloseTo((float) Math.log(240 / 91.0 + 0.05), within(1e-5f));
        assertThat(features.base()).isCloseTo((4 + 240 / 91.0) / 2, within(1e-9));
        assertThat(features.values()[14]).isEqualTo(0.5f);
        assertThat(features.values()[17]).isZero();
        assertThat(features.values()[28]).isCloseTo((float) Math.log(2), within(1e-5f));
    }

    @Test
    void readsNothingAfterTheCutoffAndLearnsAlikeWithEqualSeeds() {
        int days = 220;
        LocalDate cutoff = FIRST.plusDays(days - 31L);
        List<ItemHistory> items = SyntheticShop.items(30, days, 3);
        List<ItemHistory> known = items.stream().map(item -> item.asOf(cutoff)).toList();

        List<RawForecast> one =
                Gbm.fit(items, CALENDAR, cutoff, 30, TrendRule.R, 5).raw(known, CALENDAR, cutoff);
        List<RawForecast> other =
                Gbm.fit(known, CALENDAR, cutoff, 30, TrendRule.R, 5).raw(known, CALENDAR, cutoff);

        for (int i = 0; i < one.size(); i++) {
            assertThat(one.get(i).days()).isDeepEqualTo(other.get(i).days());
            assertThat(one.get(i).periods()).isDeepEqualTo(other.get(i).periods());
            assertThat(one.get(i).trend()).isEqualTo(other.get(i).trend());
            assertThat(one.get(i).means()).isEqualTo(other.get(i).means());
        }
    }

    @Test
    void tooShortAPastIsRefused() {
        LocalDate cutoff = FIRST.plusDays(60);
        assertThatThrownBy(() -> Gbm.fit(SyntheticShop.items(5, 61, 1), CALENDAR, cutoff, 30, TrendRule.R, 1))
                .hasMessageContaining("at least 200 pairs")
                .hasMessageContaining("Maybe");
    }
}
