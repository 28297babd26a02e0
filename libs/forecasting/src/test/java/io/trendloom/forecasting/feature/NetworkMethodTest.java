package io.trendloom.forecasting.feature;

import static io.trendloom.forecasting.SyntheticShop.CALENDAR;
import static io.trendloom.forecasting.SyntheticShop.FIRST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.trendloom.forecasting.FakeNetwork;
import io.trendloom.forecasting.SyntheticShop;
import io.trendloom.forecasting.forecast.RawForecast;
import io.trendloom.forecasting.network.NetworkShape;
import io.trendloom.forecasting.network.NetworkShape.TextInput;
import io.trendloom.forecasting.series.ItemHistory;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class NetworkMethodTest {
    private static final LocalDate CUTOFF = FIRST.plusDays(199);
    private final FeatureSet features = new FeatureSet(new FeatureSettings(30, 30, List.of(), 2, false));
    private final NetworkMethod method = new NetworkMethod(new FakeNetwork(features.shape()), features);

    @Test
    void bringsAnswersBackToUnits() {
        ItemHistory item = SyntheticShop.items(3, 200, 1).get(2);
        double scale = features.scale(Window.of(item, CUTOFF.toEpochDay()), CALENDAR);
        List<RawForecast> raws = method.raw(SyntheticShop.items(3, 200, 1), CALENDAR, CUTOFF);
        RawForecast raw = raws.get(2);
        assertThat(raw.means()[4]).isCloseTo(scale, within(1e-5));
        assertThat(raw.days()[7][8]).isCloseTo(1.4 * scale, within(1e-5));
        // 6 of the first 7 days are open; the level 0.05 is at 0.55 times
        assertThat(raw.periods()[0][0]).isCloseTo(0.55 * 6 * scale, within(1e-4));
        int open = CALENDAR.openDays(CUTOFF.plusDays(1), CUTOFF.plusDays(30));
        assertThat(raw.periods()[2][9]).isCloseTo(open * scale, within(1e-3));
        assertThat(raw.periods()[6][9]).isCloseTo(6 * scale, within(1e-4));
    }

    @Test
    void scalesAnUnsoldItemByTheTypicalScale() {
        ItemHistory unsold = SyntheticShop.unsold("new", CUTOFF);
        assertThat(method.raw(List.of(unsold), CALENDAR, CUTOFF).getFirst().means()[0])
                .isCloseTo(2, within(1e-6));
    }

    @Test
    void readsAnItemOnTheShelfThatNeverSoldAsOneNotLaunched() {
        ItemHistory shelved = SyntheticShop.item("a", CUTOFF.minusDays(9), new double[10]);
        assertThat(features.inputs(List.of(Window.of(shelved, CUTOFF.toEpochDay())), CALENDAR)
                        .past())
                .isEqualTo(features.inputs(
                                List.of(Window.of(SyntheticShop.unsold("b", CUTOFF), CUTOFF.toEpochDay())), CALENDAR)
                        .past());
    }

    @Test
    void exchangingTheTextsOfTwoItemsExchangesWhatTheyAdd() {
        FeatureSet reading =
                new FeatureSet(new FeatureSettings(30, 30, List.of(new TextInput(SyntheticShop.TEXT, 3)), 2, false));
        NetworkMethod texts = new NetworkMethod(new FakeNetwork(reading.shape()), reading);
        ItemHistory left = SyntheticShop.items(3, 200, 1).get(1);
        ItemHistory right = SyntheticShop.items(3, 200, 1).get(2);
        double leftScale = reading.scale(Window.of(left, CUTOFF.toEpochDay()), CALENDAR);
        double rightFirst = Math.abs(right.textVector(SyntheticShop.TEXT)[0]);
        List<RawForecast> exchanged =
                texts.raw(List.of(left.withTexts(right.texts()), right.withTexts(left.texts())), CALENDAR, CUTOFF);
        assertThat(exchanged.getFirst().means()[0]).isCloseTo(leftScale * (1 + rightFirst), within(1e-4));
        assertThat(exchanged.getFirst().means()[0])
                .isNotCloseTo(
                        texts.raw(List.of(left), CALENDAR, CUTOFF).getFirst().means()[0], within(1e-3));
    }

    @Test
    void refusesANetworkOfAnotherShape() {
        NetworkShape other =
                new FeatureSet(new FeatureSettings(30, 30, List.of(new TextInput("catalogue/x", 8)), 2, false)).shape();
        assertThatThrownBy(() -> new NetworkMethod(new FakeNetwork(other), features))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
