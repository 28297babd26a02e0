package io.trendloom.forecasting.feature;

import static io.trendloom.forecasting.SyntheticShop.FIRST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.trendloom.forecasting.network.NetworkInputs;
import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ShopCalendar;
import io.trendloom.forecasting.series.SignalBook;
import io.trendloom.forecasting.series.SignalDays.Observation;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SignalFeaturesTest {
    private static final ShopCalendar OPEN = ShopCalendar.alwaysOpen(FIRST);
    private static final int DAYS = 100;
    private static final long LAST = FIRST.toEpochDay() + DAYS - 1;

    private final SignalBook book = new SignalBook();

    private void tell(String name, int day, long known, double value) {
        book.add(name, null, new Observation(FIRST.toEpochDay() + day, 1, known, value));
    }

    private ItemHistory item(String id) {
        double[] units = new double[DAYS];
        Arrays.fill(units, 2);
        return ItemHistory.of(id, FIRST)
                .sales(units, units)
                .signals(book.of(id))
                .build();
    }

    private FeatureSet fit(ItemHistory... items) {
        return FeatureSet.fit(List.of(items), OPEN, FIRST.plusDays(DAYS - 1L), 30, 30, List.of(), List.of());
    }

    @Test
    void aShopWithoutSignalsIsReadAsBefore() {
        FeatureSet features = fit(item("a"));

        assertThat(features.settings().signals()).isEmpty();
        assertThat(features.shape())
                .isEqualTo(FeatureSet.named(FeatureSet.NAME, 3, features.settings())
                        .shape());
    }

    @Test
    void showsValuesInStandardUnitsAndWhetherTheyAreKnown() {
        for (int day = 0; day < DAYS; day++) {
            tell("rain", day, FIRST.toEpochDay() + day, day % 2 == 0 ? 10 : 14);
        }
        tell("rain", DAYS, LAST, 14);
        tell("rain", DAYS + 1, LAST + 1, 14);
        ItemHistory item = item("a");
        FeatureSet features = fit(item);

        assertThat(features.settings().signals()).containsExactly(new SignalScale("rain", 12, 2));
        NetworkInputs inputs = features.inputs(List.of(Window.of(item, LAST)), OPEN);
        int past = features.shape().pastWidth();
        int future = features.shape().futureWidth();
        assertThat(inputs.past()[past - 2]).isEqualTo(-1, within(1e-6f));
        assertThat(inputs.past()[past - 1]).isEqualTo(1);
        assertThat(inputs.past()[30 * past - 2]).isEqualTo(1, within(1e-6f));
        // the next day is known, the one after it was not known in time
        assertThat(inputs.future()[future - 2]).isEqualTo(1, within(1e-6f));
        assertThat(inputs.future()[future - 1]).isEqualTo(1);
        assertThat(Arrays.copyOfRange(inputs.future(), 2 * future - 2, 2 * future))
                .containsOnly(0);
        features.inputs(List.of(Window.of(item, LAST)), OPEN).requireFits(features.shape());
    }

    @Test
    void takesTheSignalsThatSpeakOfMostDays() {
        for (int number = 0; number < 10; number++) {
            int name = number;
            IntStream.range(0, 30 + number).forEach(day -> tell("s" + name, day, LAST, day));
        }
        IntStream.range(0, SignalChoice.LEAST_VALUES - 1).forEach(day -> tell("rare", day, LAST, 1));
        IntStream.range(0, DAYS).forEach(day -> tell("fx:EUR/GBP", day, LAST, 0.8));
        IntStream.range(0, 60).forEach(day -> tell("late", day, LAST + 1, 1));

        assertThat(fit(item("a")).settings().signals())
                .extracting(SignalScale::name)
                .containsExactly("s2", "s3", "s4", "s5", "s6", "s7", "s8", "s9");
    }

    @Test
    void aSeriesWithOneValueTellsWhetherItIsThere() {
        IntStream.range(0, 40).forEach(day -> tell("promotion", day, LAST, 1));
        ItemHistory item = item("a");
        FeatureSet features = fit(item);

        assertThat(features.settings().signals()).containsExactly(new SignalScale("promotion", 1, 1));
    }

    @Test
    void refusesSignalsOfAVersionThatHasNone() {
        IntStream.range(0, 40).forEach(day -> tell("rain", day, LAST, day));
        FeatureSettings settings = fit(item("a")).settings();

        assertThat(FeatureSet.named(FeatureSet.NAME, 4, settings).settings()).isEqualTo(settings);
        assertThatThrownBy(() -> FeatureSet.named(FeatureSet.NAME, 3, settings))
                .hasMessageContaining("version 3 cannot show the signals");
    }
}
