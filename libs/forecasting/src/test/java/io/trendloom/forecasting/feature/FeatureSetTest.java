package io.trendloom.forecasting.feature;

import static io.trendloom.forecasting.SyntheticShop.FIRST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.trendloom.forecasting.SyntheticShop;
import io.trendloom.forecasting.holiday.Country;
import io.trendloom.forecasting.network.NetworkInputs;
import io.trendloom.forecasting.network.NetworkShape.TextInput;
import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ReviewHistory;
import io.trendloom.forecasting.series.ShopCalendar;
import io.trendloom.forecasting.series.StockHistory;
import io.trendloom.forecasting.series.TextHistory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class FeatureSetTest {
    private static final List<TextInput> TEXTS =
            List.of(new TextInput(SyntheticShop.TEXT, 3), new TextInput(SyntheticShop.REVIEW_TEXT, 3));
    private final FeatureSet features = new FeatureSet(new FeatureSettings(30, 30, TEXTS, 2, false));
    private final ShopCalendar open = ShopCalendar.alwaysOpen(FIRST);

    private static double[] daily(int days, double units) {
        double[] values = new double[days];
        Arrays.fill(values, units);
        return values;
    }

    @Test
    void scalesByTheAveragesOfFourAndThirteenWeeks() {
        double[] units = daily(91, 1);
        Arrays.fill(units, 63, 91, 4);
        ItemHistory item = SyntheticShop.item("a", FIRST, units);
        // 0.1 + (4 + (63 + 112) / 91) / 2
        assertThat(features.scale(Window.of(item, item.last()), open))
                .isCloseTo(0.1 + (4 + 175 / 91.0) / 2, within(1e-9));
    }

    @Test
    void scalesAnUnsoldItemByTheTypicalScale() {
        assertThat(features.scale(Window.of(SyntheticShop.item("a", FIRST, 0, 0, 0), FIRST.toEpochDay() + 2), open))
                .isEqualTo(2);
    }

    @Test
    void takesTheMedianScaleAsTypical() {
        List<ItemHistory> items = List.of(
                SyntheticShop.item("a", FIRST, daily(100, 1)),
                SyntheticShop.item("b", FIRST, daily(100, 5)),
                SyntheticShop.item("c", FIRST, daily(100, 9)),
                SyntheticShop.item("d", FIRST, daily(100, 0)));
        FeatureSet fitted = FeatureSet.fit(items, open, FIRST.plusDays(99), 30, 30, List.of(), List.of());
        assertThat(fitted.settings().typicalScale()).isCloseTo(5.1, within(1e-9));
        assertThat(fitted.settings().season()).isFalse();
    }

    @Test
    void laysDaysOutInOrder() {
        double[] units = daily(60, 1);
        units[59] = 3;
        ItemHistory item = SyntheticShop.item("a", FIRST.plusDays(40), units);
        Window window = Window.of(item, item.last());
        double scale = features.scale(window, open);
        NetworkInputs inputs = features.inputs(List.of(window), open);
        int last = 29 * features.shape().pastWidth();
        assertThat(inputs.past()[last]).isCloseTo((float) Math.log1p(3 / scale), within(1e-6f));
        assertThat(inputs.past()[last + 1]).isEqualTo(1);
        assertThat(inputs.past()[last + 5]).isEqualTo(1);
        int weekday = item.lastDay().getDayOfWeek().ordinal();
        assertThat(inputs.past()[last + 6 + weekday]).isEqualTo(1);
        assertThat(inputs.future()[0]).isCloseTo(1 / 30f, within(1e-6f));
        assertThat(inputs.future()[2 + (weekday + 1) % 7]).isEqualTo(1);
        assertThat(inputs.statics()[0]).isCloseTo((float) Math.log(scale) / 2, within(1e-6f));
        assertThat(inputs.textMask()).containsExactly(0, 0);
    }

    @Test
    void showsTheHolidaysOfTheShopsCountries() {
        FeatureSet british = new FeatureSet(new FeatureSettings(30, 30, List.of(), 2, false, List.of(Country.GB)));
        LocalDate cutoff = LocalDate.of(2011, 4, 20);
        ItemHistory item = SyntheticShop.item("a", cutoff.minusDays(59), daily(60, 1));
        NetworkInputs inputs = british.inputs(List.of(Window.of(item, item.last())), open);
        int width = british.shape().futureWidth();
        assertThat(width).isEqualTo(features.shape().futureWidth() + 4);
        // Maundy Thursday, Good Friday, the Saturday after it.
        assertThat(Arrays.copyOfRange(inputs.future(), width - 4, width)).containsExactly(0, 0, 13 / 14f, 0);
        assertThat(Arrays.copyOfRange(inputs.future(), 2 * width - 4, 2 * width))
                .containsExactly(1, 0, 1, 1);
        assertThat(Arrays.copyOfRange(inputs.future(), 3 * width - 4, 3 * width))
                .containsExactly(0, 0, 12 / 14f, 13 / 14f);
    }

    @Test
    void marksDaysBeforeTheLaunch() {
        ItemHistory item = SyntheticShop.item("a", FIRST.plusDays(50), daily(10, 1));
        NetworkInputs inputs = features.inputs(List.of(Window.of(item, item.last())), open);
        assertThat(inputs.past()[19 * features.shape().pastWidth() + 1]).isZero();
        assertThat(inputs.past()[20 * features.shape().pastWidth() + 1]).isEqualTo(1);
    }

    @Test
    void aContextLongerThanThePastIsMissingBeforeTheLaunch() {
        FeatureSet year = new FeatureSet(new FeatureSettings(365, 30, List.of(), 2, false));
        ItemHistory item = SyntheticShop.item("a", FIRST, daily(40, 1));
        float[] past = year.inputs(List.of(Window.of(item, item.last())), open).past();
        int width = year.shape().pastWidth();
        assertThat(past[324 * width + 1]).isZero();
        assertThat(past[325 * width + 1]).isEqualTo(1);
        assertModest(past);
    }

    @Test
    void zerosAndOneHugeOrderStayWithinWhatANetworkReads() {
        double[] units = daily(200, 0);
        units[79] = 100_000;
        ItemHistory longAgo = SyntheticShop.item("a", FIRST, units);
        assertThat(features.scale(Window.of(longAgo, longAgo.last()), open)).isEqualTo(0.1);
        assertModest(past(longAgo));
        units[199] = 100_000;
        assertModest(past(SyntheticShop.item("a", FIRST, units)));
    }

    private float[] past(ItemHistory item) {
        return features.inputs(List.of(Window.of(item, item.last())), open).past();
    }

    private static void assertModest(float[] inputs) {
        for (float input : inputs) {
            assertThat(input).isBetween(-5f, 5f);
        }
    }

    @Test
    void comparesPricesWithTheUsualPrice() {
        double[] units = daily(100, 1);
        double[] revenue = daily(100, 2);
        revenue[99] = 1;
        ItemHistory item = ItemHistory.of("a", FIRST).sales(units, revenue).build();
        NetworkInputs inputs = features.inputs(List.of(Window.of(item, item.last())), open);
        double usual = (90 * 2 + 1) / 91.0;
        assertThat(inputs.past()[29 * features.shape().pastWidth() + 2])
                .isCloseTo((float) Math.log(1 / usual), within(1e-6f));
        assertThat(inputs.past()[28 * features.shape().pastWidth() + 2])
                .isCloseTo((float) Math.log(2 / usual), within(1e-6f));
    }

    @Test
    void takesDaysOutOfStockForMissing() {
        double[] units = daily(91, 2);
        Arrays.fill(units, 70, 91, 0);
        LocalDate out = FIRST.plusDays(69);
        ItemHistory item = ItemHistory.of("a", FIRST)
                .sales(units, new double[91])
                .stock(StockHistory.of(List.of(new StockHistory.Observation(out.atTime(20, 0), false))))
                .build();
        Window window = Window.of(item, item.last());
        FeatureSet first = FeatureSet.named("daily", 1, features.settings());
        int last = 29 * features.shape().pastWidth();

        // 0.1 + the averages of 7 of 28 and of 70 of 91 days, each 2 a day.
        assertThat(features.scale(window, open)).isCloseTo(2.1, within(1e-9));
        assertThat(first.scale(window, open)).isCloseTo(0.1 + (14 / 28.0 + 140 / 91.0) / 2, within(1e-9));
        assertThat(features.inputs(List.of(window), open).past()[last + 1]).isZero();
        assertThat(first.inputs(List.of(window), open).past()[last + 1]).isEqualTo(1);
        assertThat(features.inputs(List.of(Window.of(item, out.toEpochDay())), open)
                        .past()[last + 1])
                .isEqualTo(1);
    }

    @Test
    void refusesAnUnknownFeatureSet() {
        assertThatThrownBy(() -> FeatureSet.named("daily", 5, features.settings()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("daily version 5 is unknown");
        FeatureSettings british = new FeatureSettings(30, 30, TEXTS, 2, false, List.of(Country.GB));
        assertThatThrownBy(() -> FeatureSet.named("daily", 1, british))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("version 1 cannot have the holidays [GB]");
        assertThatThrownBy(() -> FeatureSet.named("hourly", 1, features.settings()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void showsWhatTheReviewsOfADaySay() {
        List<ItemHistory> items = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            items.add(ItemHistory.of("reviewed-" + i, FIRST)
                    .sales(daily(100, 1), daily(100, 1))
                    .text(
                            SyntheticShop.REVIEW_TEXT,
                            TextHistory.of(
                                    Map.of(FIRST.plusDays(98), word(i < 2 ? 3 : -1), FIRST.plusDays(99), word(99))))
                    .build());
        }
        FeatureSet fitted = FeatureSet.fit(items, open, FIRST.plusDays(98), 30, 30, TEXTS, List.of());

        int words = fitted.settings().reviews().getFirst().width();
        assertThat(words).isEqualTo(1);
        assertThat(fitted.shape().pastWidth()).isEqualTo(features.shape().pastWidth() + words);
        float[] liked = words(fitted, items.get(0), FIRST.plusDays(98));
        float[] disliked = words(fitted, items.get(2), FIRST.plusDays(98));
        // 3 and −1 lie two above and below their centre, each a spread away from it.
        assertThat(Math.abs(liked[29])).isCloseTo(1, within(1e-4f));
        assertThat(disliked[29]).isCloseTo(-liked[29], within(1e-4f));
        assertThat(liked[28]).isZero();
        assertThat(words(fitted, items.get(0), FIRST.plusDays(99))[28]).isEqualTo(liked[29]);
    }

    private static TextHistory.Day word(float first) {
        return new TextHistory.Day(2, new float[] {first, 1, 0});
    }

    /** The last number of each day of the context. */
    private float[] words(FeatureSet fitted, ItemHistory item, LocalDate cutoff) {
        float[] past = fitted.inputs(List.of(Window.of(item, cutoff.toEpochDay())), open)
                .past();
        int width = fitted.shape().pastWidth();
        float[] words = new float[30];
        for (int day = 0; day < words.length; day++) {
            words[day] = past[day * width + width - 1];
        }
        return words;
    }

    @Test
    void refusesAVectorOfAnotherWidth() {
        ItemHistory item = ItemHistory.of("a", FIRST)
                .text(SyntheticShop.TEXT, TextHistory.always(new float[] {1, 2}))
                .build();
        assertThatThrownBy(() -> features.inputs(List.of(Window.of(item, FIRST.toEpochDay())), open))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 wide and must be 3");
    }

    @Property(tries = 60)
    void readsNothingPastTheCutoff(
            @ForAll @IntRange(min = 0, max = 199) int cutoffDay,
            @ForAll @IntRange(min = 0, max = 19) int number,
            @ForAll @DoubleRange(max = 1000) double later) {
        long cutoff = FIRST.plusDays(cutoffDay).toEpochDay();
        ItemHistory item = SyntheticShop.items(20, 200, 7).get(number);
        ItemHistory other = withOtherFuture(item, cutoff, later);
        NetworkInputs expected = features.inputs(List.of(Window.of(item, cutoff)), SyntheticShop.CALENDAR);
        NetworkInputs actual = features.inputs(List.of(Window.of(other, cutoff)), SyntheticShop.CALENDAR);
        assertThat(actual.past()).isEqualTo(expected.past());
        assertThat(actual.future()).isEqualTo(expected.future());
        assertThat(actual.statics()).isEqualTo(expected.statics());
        assertThat(actual.textMask()).isEqualTo(expected.textMask());
        for (int i = 0; i < TEXTS.size(); i++) {
            assertThat(actual.texts().get(i)).isEqualTo(expected.texts().get(i));
        }
        for (float value : expected.statics()) {
            assertThat(value).isFinite();
        }
    }

    /** The same item up to a day, and everything else after it. */
    private static ItemHistory withOtherFuture(ItemHistory item, long cutoff, double later) {
        int days = Math.toIntExact(item.last() - item.first() + 1);
        double[] units = new double[days + 5];
        double[] revenue = new double[days + 5];
        for (int i = 0; i < units.length; i++) {
            long day = item.first() + i;
            units[i] = day <= cutoff ? item.units(day) : later;
            revenue[i] = day <= cutoff ? item.revenue(day, day) : 7 * later;
        }
        LocalDate reviewed = item.firstDay().plusDays(days == 200 ? 66 : 33);
        boolean known = reviewed.toEpochDay() <= cutoff;
        float[] vector = item.textVector(SyntheticShop.REVIEW_TEXT);
        LocalDate next = LocalDate.ofEpochDay(cutoff + 1);
        Map<LocalDate, ReviewHistory.Day> reviews = new HashMap<>();
        Map<LocalDate, TextHistory.Day> words = new HashMap<>();
        reviews.put(next, new ReviewHistory.Day(4, 4));
        words.put(next, new TextHistory.Day(3, new float[] {5, 5, 5}));
        if (known) {
            reviews.put(reviewed, new ReviewHistory.Day(2, 9));
            words.put(reviewed, new TextHistory.Day(2, vector));
        }
        return ItemHistory.of(item.id(), item.firstDay())
                .sales(units, revenue)
                .category(item.category())
                .listPrice(item.listPrice())
                .reviews(ReviewHistory.of(reviews))
                .text(SyntheticShop.TEXT, item.texts().get(SyntheticShop.TEXT))
                .text(SyntheticShop.REVIEW_TEXT, TextHistory.of(words))
                .build();
    }
}
