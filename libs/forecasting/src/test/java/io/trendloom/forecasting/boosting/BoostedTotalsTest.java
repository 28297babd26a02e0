package io.trendloom.forecasting.boosting;

import static io.trendloom.forecasting.SyntheticShop.FIRST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.trendloom.forecasting.SyntheticShop;
import io.trendloom.forecasting.forecast.CannotLearnException;
import io.trendloom.forecasting.forecast.RawForecast;
import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ShopCalendar;
import io.trendloom.forecasting.trend.TrendRule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BoostedTotalsTest {
    private static final ShopCalendar OPEN = ShopCalendar.alwaysOpen(FIRST);
    private static final int DAYS = 200;
    private static final LocalDate CUTOFF = FIRST.plusDays(DAYS - 1L);
    private static final int LINES = ItemFeatures.WIDTH;

    @Test
    void readsOrderLinesAndTheirUsualSize() {
        ItemFeatures features = OrderFeatures.of(item("a", 4, 2, 400), OPEN, CUTOFF.toEpochDay());

        // two lines a day of one unit each, but for an order of 400 units thirty days ago
        double lines = 2 + 1 / 91.0;
        double size = (91 * 2 * Math.log(3) + Math.log(401)) / (2 * 91 + 1);
        assertThat(features.values()[LINES + 1]).isCloseTo((float) Math.log(2.05), within(1e-4f));
        assertThat(features.values()[LINES + 3]).isCloseTo((float) Math.log(lines + 0.05), within(1e-4f));
        assertThat(features.values()[LINES + 7]).isCloseTo((float) size, within(1e-4f));
    }

    @Test
    void expectsLessOfAWholesaleOrderThanItsAverage() {
        ItemHistory ordered = item("a", 4, 2, 400);

        double expected = OrderFeatures.of(ordered, OPEN, CUTOFF.toEpochDay()).base();

        assertThat(expected).isBetween(4.0, ordered.units(CUTOFF.toEpochDay() - 90, CUTOFF.toEpochDay()) / 91);
    }

    @Test
    void missesWhatIsNotKnownOfOrders() {
        double[] units = new double[DAYS];
        Arrays.fill(units, 4);
        ItemHistory plain = SyntheticShop.item("a", FIRST, units);

        ItemFeatures features = OrderFeatures.of(plain, OPEN, CUTOFF.toEpochDay());

        assertThat(features.values()[LINES]).isNaN();
        assertThat(features.values()[LINES + 7]).isNaN();
        assertThat(features.values()[LINES + 14]).isCloseTo((float) Math.log(4.05), within(1e-4f));
        assertThat(features.base()).isCloseTo(4, within(1e-6));
    }

    @Test
    void forecastsPeriodsAndTrendsOfSettledItemsAndNothingElse() {
        List<ItemHistory> items = shop();
        BoostedTotals trees = BoostedTotals.fit(items, OPEN, CUTOFF, TrendRule.R, 1);
        List<ItemHistory> asked = List.of(items.get(6), SyntheticShop.unsold("new", CUTOFF));

        List<RawForecast> said = trees.raw(asked, OPEN, CUTOFF);

        assertThat(said.get(1)).isEqualTo(RawForecast.SILENT);
        assertThat(said.get(0).days()).isEmpty();
        assertThat(said.get(0).periods()[2][9]).isBetween(100.0, 320.0);
        assertThat(said.get(0).periods()[2]).isSorted();
        assertThat(Arrays.stream(said.get(0).trend()).sum()).isCloseTo(1, within(1e-9));
    }

    @Test
    void growsEqualTreesWithEqualSeeds() {
        RawForecast one = BoostedTotals.fit(shop(), OPEN, CUTOFF, TrendRule.R, 3)
                .raw(shop(), OPEN, CUTOFF)
                .getFirst();
        RawForecast other = BoostedTotals.fit(shop(), OPEN, CUTOFF, TrendRule.R, 3)
                .raw(shop(), OPEN, CUTOFF)
                .getFirst();

        assertThat(one.periods()).isDeepEqualTo(other.periods());
        assertThat(one.trend()).isEqualTo(other.trend());
    }

    @Test
    void refusesAPastThatIsTooShort() {
        assertThatThrownBy(() -> BoostedTotals.fit(shop(), OPEN, FIRST.plusDays(60), TrendRule.R, 1))
                .isInstanceOf(CannotLearnException.class)
                .hasMessageContaining("at least 200 pairs");
    }

    private static List<ItemHistory> shop() {
        Random random = new Random(1);
        List<ItemHistory> items = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            items.add(item("item-" + i, 1 + random.nextInt(10), 1 + random.nextInt(3), 20 * random.nextInt(5)));
        }
        return items;
    }

    /** So many units a day in so many lines, and one order more thirty days before the cutoff. */
    private static ItemHistory item(String id, int units, int lines, int wholesale) {
        double[] sold = new double[DAYS];
        double[] ordered = new double[DAYS];
        double[] logSizes = new double[DAYS];
        Arrays.fill(sold, units);
        Arrays.fill(ordered, lines);
        Arrays.fill(logSizes, lines * Math.log1p((double) units / lines));
        int then = DAYS - 31;
        sold[then] += wholesale;
        ordered[then]++;
        logSizes[then] += Math.log1p(wholesale);
        return ItemHistory.of(id, FIRST)
                .sales(sold, sold)
                .orders(ordered, logSizes)
                .build();
    }
}
