package io.trendloom.forecasting.launch;

import static io.trendloom.forecasting.SyntheticShop.FIRST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ShopCalendar;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LaunchModelTest {
    private static final int DAYS = 260;
    private static final ShopCalendar OPEN = ShopCalendar.alwaysOpen(FIRST);
    private static final long LAST = FIRST.plusDays(DAYS - 1L).toEpochDay();
    private static final List<ItemHistory> ITEMS = LaunchShop.items(120, DAYS, 1);

    @Test
    void tellsByTheTextWhatANewcomerWillSell() {
        LaunchModel model = LaunchModel.fit(rows(), Told.EVERYTHING, 1);
        Shelf shelf = Shelf.of(ITEMS, OPEN, LAST);

        double well = median(model, shelf, newcomer(true));
        double badly = median(model, shelf, newcomer(false));

        assertThat(well).isBetween(28 * LaunchShop.WELL * 0.7, 28 * LaunchShop.WELL * 1.3);
        assertThat(badly).isBetween(28 * LaunchShop.BADLY * 0.5, 28 * LaunchShop.BADLY * 2.5);
    }

    @Test
    void withoutTextsBothAreAlike() {
        LaunchModel model = LaunchModel.fit(rows(), Told.ID_ALONE, 1);
        Shelf shelf = Shelf.of(ITEMS, OPEN, LAST);

        assertThat(median(model, shelf, newcomer(true).withoutText()))
                .isEqualTo(median(model, shelf, newcomer(false).withoutText()));
    }

    @Test
    void equalSeedsLearnAlikeAndTheMeanLiesAmongTheQuantiles() {
        float[] features = Shelf.of(ITEMS, OPEN, LAST).features(newcomer(true), true);

        LaunchForecast one = LaunchModel.fit(rows(), Told.EVERYTHING, 3).forecast(features);
        LaunchForecast other = LaunchModel.fit(rows(), Told.EVERYTHING, 3).forecast(features);

        assertThat(one.quantiles().values())
                .isEqualTo(other.quantiles().values())
                .isSorted();
        assertThat(one.mean())
                .isBetween(one.quantiles().at(0.1), one.quantiles().at(0.9) * 1.5);
    }

    @Test
    void aNewcomerOfWhichNothingIsKnownIsForecastToo() {
        Newcomer unknown = new Newcomer("?", null, null, Double.NaN, null);

        LaunchForecast forecast = LaunchModel.fit(rows(), Told.EVERYTHING, 1)
                .forecast(Shelf.of(ITEMS, OPEN, LAST).features(unknown, true));

        assertThat(Arrays.stream(forecast.quantiles().values())).allMatch(Double::isFinite);
        assertThat(forecast.mean()).isFinite().isNotNegative();
    }

    @Test
    void tooShortAPastIsRefused() {
        LaunchRows few = new LaunchRows(OPEN, 1);
        few.extend(ITEMS, FIRST.plusDays(90).toEpochDay());

        assertThatThrownBy(() -> LaunchModel.fit(few, Told.EVERYTHING, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least 200 launches and items on sale");
    }

    @Test
    void readsNothingPastTheEve() {
        long eve = FIRST.plusDays(150).toEpochDay();
        List<ItemHistory> poisoned =
                ITEMS.stream().map(item -> poisoned(item, eve)).toList();
        LaunchRows clean = new LaunchRows(OPEN, 1);
        LaunchRows other = new LaunchRows(OPEN, 1);
        clean.extend(ITEMS, eve);
        other.extend(poisoned, eve);

        assertThat(other.rows(Told.EVERYTHING)).hasSameSizeAs(clean.rows(Told.EVERYTHING));
        for (int i = 0; i < clean.rows(Told.EVERYTHING).size(); i++) {
            assertThat(other.rows(Told.EVERYTHING).get(i).features())
                    .isEqualTo(clean.rows(Told.EVERYTHING).get(i).features());
            assertThat(other.rows(Told.EVERYTHING).get(i).units())
                    .isEqualTo(clean.rows(Told.EVERYTHING).get(i).units());
        }
        assertThat(Shelf.of(poisoned, OPEN, eve).features(newcomer(true), true))
                .isEqualTo(Shelf.of(ITEMS, OPEN, eve).features(newcomer(true), true));
    }

    /** The item with a million units on each day after a day. */
    private static ItemHistory poisoned(ItemHistory item, long eve) {
        double[] units = new double[(int) (item.last() - item.first() + 1)];
        double[] revenue = new double[units.length];
        Arrays.setAll(units, day -> item.first() + day > eve ? 1e6 : item.units(item.first() + day));
        Arrays.setAll(
                revenue, day -> item.first() + day > eve ? 1 : item.revenue(item.first() + day, item.first() + day));
        return ItemHistory.of(item.id(), item.firstDay())
                .sales(units, revenue)
                .text(LaunchShop.TEXT, Objects.requireNonNull(item.texts().get(LaunchShop.TEXT)))
                .build();
    }

    private static LaunchRows rows() {
        LaunchRows rows = new LaunchRows(OPEN, 1);
        rows.extend(ITEMS, LAST);
        return rows;
    }

    private static Newcomer newcomer(boolean sellsWell) {
        return new Newcomer("new", LaunchShop.TEXT, LaunchShop.vector(sellsWell, new Random(9)), 3, null);
    }

    private static double median(LaunchModel model, Shelf shelf, Newcomer newcomer) {
        return model.forecast(shelf.features(newcomer, true)).quantiles().at(0.5);
    }
}
