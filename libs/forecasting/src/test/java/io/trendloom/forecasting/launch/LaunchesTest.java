package io.trendloom.forecasting.launch;

import static io.trendloom.forecasting.SyntheticShop.FIRST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.trendloom.forecasting.forecast.RawForecast;
import io.trendloom.forecasting.network.tensor.TensorFile;
import io.trendloom.forecasting.series.HistoryBuilder;
import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ShopCalendar;
import io.trendloom.forecasting.series.TextHistory;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LaunchesTest {
    private static final int DAYS = 260;
    private static final int MEDIAN = 10;
    private static final LocalDate CUTOFF = FIRST.plusDays(DAYS - 1L);
    private static final ShopCalendar OPEN = ShopCalendar.alwaysOpen(FIRST);
    private static final List<ItemHistory> ITEMS = LaunchShop.items(120, DAYS, 1);

    private static Launches launches;

    @TempDir
    Path folder;

    @BeforeAll
    static void learn() {
        launches = Launches.fit(ITEMS, OPEN, CUTOFF, 1);
    }

    @Test
    void totalsWeeksAndDaysTellTheSameOfATextThatSellsWell() {
        RawForecast well = forecast(newcomer("", true));

        assertThat(well.periods()[2][MEDIAN]).isCloseTo(30 * LaunchShop.WELL, within(120.0));
        assertThat(well.periods()[0][MEDIAN]).isBetween(7 * LaunchShop.WELL * 0.6, 7 * LaunchShop.WELL * 1.5);
        assertThat(well.periods()[6][MEDIAN]).isBetween(7 * LaunchShop.WELL * 0.6, 7 * LaunchShop.WELL * 1.5);
        assertThat(Arrays.stream(well.means()).sum()).isCloseTo(30 * LaunchShop.WELL, within(120.0));
        assertThat(well.days()[4]).isSorted();
        assertThat(forecast(newcomer("", false)).periods()[2][MEDIAN]).isLessThan(well.periods()[2][MEDIAN] / 3);
        assertThat(well.trend()).isEmpty();
    }

    @Test
    void whereNoTextIsReadAnItemIsNeitherTheBestNorTheWorst() {
        double unread = forecast(described("", 3).build()).periods()[2][MEDIAN];
        double foreign = forecast(described("", 3)
                        .text(ItemHistory.CATALOGUE + "other", TextHistory.always(new float[] {1, 0}))
                        .build())
                .periods()[2][MEDIAN];

        assertThat(foreign).isEqualTo(unread);
        assertThat(unread)
                .isBetween(
                        forecast(newcomer("", false)).periods()[2][MEDIAN],
                        forecast(newcomer("", true)).periods()[2][MEDIAN]);
        assertThat(launches.nearest(described("", 3).build())).isEmpty();
    }

    @Test
    void aPriceThatIsNotToldIsTheUsualOne() {
        RawForecast untold =
                forecast(text(ItemHistory.of("", CUTOFF.plusDays(1)), true).build());

        assertThat(untold.periods()[2][MEDIAN])
                .isCloseTo(forecast(newcomer("", true)).periods()[2][MEDIAN], within(30.0));
    }

    @Test
    void namesTheLiveItemsWhoseTextsAreNear() {
        List<LikeItem> near = launches.nearest(newcomer("", true));

        assertThat(near)
                .hasSize(10)
                .isSortedAccordingTo((one, other) -> Double.compare(other.likeness(), one.likeness()));
        assertThat(near).allSatisfy(item -> {
            assertThat(item.likeness()).isGreaterThan(0.7);
            assertThat(item.units()).isGreaterThan(28 * LaunchShop.BADLY * 2);
        });
        assertThat(launches.nearest(ITEMS.getFirst()))
                .extracting(LikeItem::itemId)
                .doesNotContain(ITEMS.getFirst().id());
    }

    @Test
    void nothingIsSoldBeforeALaunchThatIsToCome() {
        RawForecast soon = forecast(newcomer("", true));
        RawForecast later = launches.forecast(newcomer("", true), OPEN, CUTOFF, CUTOFF.plusDays(11), 30);

        assertThat(Arrays.stream(later.means()).limit(10)).containsOnly(0.0);
        assertThat(later.means()[10]).isPositive();
        assertThat(later.periods()[0]).containsOnly(0.0);
        assertThat(later.periods()[1][MEDIAN])
                .isBetween(0.2 * soon.periods()[1][MEDIAN], 0.4 * soon.periods()[1][MEDIAN]);
        RawForecast never = launches.forecast(newcomer("", true), OPEN, CUTOFF, CUTOFF.plusDays(90), 30);
        assertThat(never.means()).containsOnly(0.0);
        assertThat(Arrays.stream(never.periods()).flatMapToDouble(Arrays::stream))
                .containsOnly(0.0);
    }

    @Test
    void closedDaysSellNothingAndAClosedMonthIsNoError() {
        ShopCalendar sundays = new ShopCalendar(FIRST, Set.of(DayOfWeek.SUNDAY), List.of());
        ShopCalendar month = new ShopCalendar(
                FIRST,
                Set.of(),
                CUTOFF.plusDays(1).datesUntil(CUTOFF.plusDays(40)).toList());

        RawForecast open = launches.forecast(newcomer("", true), sundays, CUTOFF, 30);
        RawForecast closed = launches.forecast(newcomer("", true), month, CUTOFF, 30);

        for (int i = 0; i < 30; i++) {
            assertThat(open.means()[i] > 0).isEqualTo(CUTOFF.plusDays(i + 1L).getDayOfWeek() != DayOfWeek.SUNDAY);
        }
        assertThat(closed.means()).containsOnly(0.0);
    }

    @Test
    void aShelfComesBackAsItWasWritten() throws IOException {
        Path file = folder.resolve("vectors.safetensors");
        ShelfRows.vectors(launches.shelf()).write(file);

        Shelf read = ShelfRows.of(launches.shelf()).with(TensorFile.read(file));

        Newcomer newcomer = Newcomer.of(newcomer("", true), CUTOFF.toEpochDay());
        assertThat(read.features(newcomer, true)).isEqualTo(launches.shelf().features(newcomer, true));
    }

    @Test
    void tooShortAPastIsRefusedByItsRule() {
        assertThatThrownBy(() -> Launches.fit(ITEMS, OPEN, FIRST.plusDays(90), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Launches are learned from at least 200 launches and items on sale");
    }

    @Test
    void readsNothingPastTheCutoff() throws IOException {
        LocalDate then = FIRST.plusDays(200);
        Launches now = Launches.fit(ITEMS, OPEN, then, 1);

        Launches before =
                Launches.fit(ITEMS.stream().map(item -> item.asOf(then)).toList(), OPEN, then, 1);

        ObjectMapper json = new ObjectMapper();
        assertThat(json.writeValueAsString(now.parameters())).isEqualTo(json.writeValueAsString(before.parameters()));
        assertThat(ShelfRows.of(now.shelf())).isEqualTo(ShelfRows.of(before.shelf()));
    }

    private static RawForecast forecast(ItemHistory item) {
        return launches.forecast(item, OPEN, CUTOFF, 30);
    }

    private static ItemHistory newcomer(String id, boolean sellsWell) {
        return text(described(id, 3), sellsWell).build();
    }

    private static HistoryBuilder described(String id, double price) {
        return ItemHistory.of(id, CUTOFF.plusDays(1)).listPrice(price);
    }

    private static HistoryBuilder text(HistoryBuilder item, boolean sellsWell) {
        return item.text(LaunchShop.TEXT, TextHistory.always(LaunchShop.vector(sellsWell, new Random(9))));
    }
}
