package io.trendloom.forecasting.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.trendloom.forecasting.SyntheticShop;
import io.trendloom.forecasting.TextShop;
import io.trendloom.forecasting.artifact.BundleForecaster;
import io.trendloom.forecasting.baseline.WeekdayAverage;
import io.trendloom.forecasting.calibration.CalibratedBlend;
import io.trendloom.forecasting.network.onnx.OnnxDemandNetwork;
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
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExplainerTest {
    private static final int DAYS = 300;
    private static final LocalDate FIRST = SyntheticShop.FIRST;
    private static final LocalDate CUTOFF = FIRST.plusDays(DAYS - 1L);
    private static final List<ItemHistory> ITEMS = SyntheticShop.items(30, DAYS, 1);
    private static final ShopCalendar OPEN = ShopCalendar.alwaysOpen(FIRST);

    @TempDir
    private Path folder;

    @Test
    void theTotalOfAnItemThatTookOffIsItsHistorys() {
        double[] units = IntStream.range(0, DAYS)
                .mapToDouble(day -> day < DAYS - 28 ? 2 : 10)
                .toArray();
        ItemHistory item = SyntheticShop.item("rising", FIRST, units);

        Explanation explanation = explain(average(OPEN), item, OPEN);

        assertThat(explanation.ranked()).startsWith(FeatureGroup.HISTORY);
        assertThat(explanation.mean().of(FeatureGroup.HISTORY)).isGreaterThan(50);
        assertThat(explanation.mean().forecast()).isCloseTo(300, within(30.0));
    }

    @Test
    void whatTheModelCannotReadMovesNothing() {
        WeekdayAverage model = average(OPEN);

        for (ItemHistory item : ITEMS.subList(0, 10)) {
            Explanation explanation = explain(model, item, OPEN);

            for (Contributions moved : numbers(explanation)) {
                assertThat(moved.of(FeatureGroup.PRICE)).isZero();
                assertThat(moved.of(FeatureGroup.CALENDAR)).isZero();
                assertThat(moved.of(FeatureGroup.REVIEWS)).isZero();
                assertThat(moved.of(FeatureGroup.TEXT)).isZero();
                assertThat(moved.of(FeatureGroup.SIGNALS)).isZero();
            }
        }
    }

    @Test
    void daysOnWhichTheShopIsShutAreTheCalendars() {
        ShopCalendar shut = new ShopCalendar(
                FIRST,
                Set.of(),
                CUTOFF.plusDays(3).datesUntil(CUTOFF.plusDays(18)).toList());
        ItemHistory steady = SyntheticShop.item("steady", FIRST, daily(6));

        Explanation explanation = explain(average(shut), steady, shut);

        assertThat(explanation.ranked()).startsWith(FeatureGroup.CALENDAR);
        assertThat(explanation.mean().of(FeatureGroup.CALENDAR)).isCloseTo(-90, within(8.0));
        assertThat(explanation.median().of(FeatureGroup.CALENDAR)).isNegative();
    }

    @ParameterizedTest
    @EnumSource(names = {"PRICE", "REVIEWS", "SIGNALS"})
    void whatDrivesAShopComesFirst(FeatureGroup driver) throws IOException {
        DrivenShop shop = new DrivenShop(driver);
        CalibratedBlend model = shop.fit(folder);

        for (boolean driven : new boolean[] {true, false}) {
            Explanation explanation = new Explainer(model::forecast)
                    .explain(shop.justChanged(driven), DrivenShop.CALENDAR, DrivenShop.CUTOFF, 30);

            assertThat(explanation.ranked()).startsWith(driver);
            assertThat(Math.signum(explanation.mean().of(driver))).isEqualTo(driven ? 1 : -1);
            assertThat(Math.signum(explanation.median().of(driver))).isEqualTo(driven ? 1 : -1);
        }
    }

    @Test
    void textComesFirstForALaunchAndIsNothingToANetworkThatCannotReadIt() throws IOException {
        TextShop shop = new TextShop();
        try (BundleForecaster reading = network(shop, true);
                BundleForecaster blind = network(shop, false)) {
            ItemHistory popular = shop.launch("popular", true);

            Explanation explanation = explain(reading, popular);

            assertThat(explanation.ranked()).startsWith(FeatureGroup.TEXT);
            assertThat(explanation.mean().of(FeatureGroup.TEXT)).isPositive();
            assertThat(explain(reading, shop.launch("unpopular", false)).mean().of(FeatureGroup.TEXT))
                    .isNegative();
            numbers(explain(blind, popular))
                    .forEach(moved -> assertThat(moved.of(FeatureGroup.TEXT)).isZero());
        }
    }

    private static double[] daily(double units) {
        double[] days = new double[DAYS];
        Arrays.fill(days, units);
        return days;
    }

    private BundleForecaster network(TextShop shop, boolean withText) throws IOException {
        return BundleForecaster.load(
                shop.fit(Files.createTempDirectory(folder, "network"), withText),
                (file, shape) -> OnnxDemandNetwork.load(file, shape, 1));
    }

    private static WeekdayAverage average(ShopCalendar calendar) {
        return WeekdayAverage.fit(ITEMS, calendar, CUTOFF, 30, TrendRule.R);
    }

    private static Explanation explain(BundleForecaster model, ItemHistory item) {
        return new Explainer(model::forecast).explain(item, TextShop.CALENDAR, TextShop.CUTOFF, 30);
    }

    private static Explanation explain(WeekdayAverage model, ItemHistory item, ShopCalendar calendar) {
        return new Explainer(model::forecast).explain(item, calendar, CUTOFF, 30);
    }

    private static List<Contributions> numbers(Explanation explanation) {
        List<Contributions> numbers = new ArrayList<>(explanation.trend().values());
        numbers.add(explanation.mean());
        numbers.add(explanation.median());
        return numbers;
    }
}
