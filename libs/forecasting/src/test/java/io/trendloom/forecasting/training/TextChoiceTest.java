package io.trendloom.forecasting.training;

import static io.trendloom.forecasting.SyntheticShop.CALENDAR;
import static io.trendloom.forecasting.SyntheticShop.FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import io.trendloom.forecasting.FakeNetwork;
import io.trendloom.forecasting.feature.FeatureSet;
import io.trendloom.forecasting.feature.FeatureSettings;
import io.trendloom.forecasting.feature.Window;
import io.trendloom.forecasting.network.NetworkInputs;
import io.trendloom.forecasting.network.NetworkShape.TextInput;
import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.TextHistory;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextChoiceTest {
    private static final String TELLING = "catalogue/telling";
    private static final String IDLE = "catalogue/idle";
    private static final int KNOWN = 100;
    private static final LocalDate CUTOFF = FIRST.plusDays(KNOWN - 1);

    private final FeatureSet offered = new FeatureSet(
            new FeatureSettings(60, 30, List.of(new TextInput(TELLING, 1), new TextInput(IDLE, 1)), 1, false));

    @Test
    void readsTheTextThatTellsWhatComesAlone() {
        ShopData shop = shop(KNOWN + 30);

        FeatureSet chosen = chosen(shop);

        assertThat(chosen.settings().unread()).containsExactly(IDLE);
        assertThat(chosen.settings().texts()).hasSize(2);
        NetworkInputs shown = chosen.inputs(List.of(Window.of(shop.items().getFirst(), CUTOFF.toEpochDay())), CALENDAR);
        assertThat(shown.texts().get(0)).containsExactly(1);
        assertThat(shown.texts().get(1)).containsExactly(0);
        assertThat(shown.textMask()).containsExactly(1, 0);
    }

    @Test
    void readsAllWhereNothingCanBeJudged() {
        assertThat(chosen(shop(KNOWN + 29)).settings().unread()).isEmpty();
    }

    private FeatureSet chosen(ShopData shop) {
        return TextChoice.of(new FakeNetwork(offered.shape()), offered, shop, CUTOFF, 1);
    }

    /** The demand of every other item doubles after the cutoff, and one of two texts says which. */
    private static ShopData shop(int days) {
        List<ItemHistory> items =
                IntStream.range(0, 40).mapToObj(i -> item(i, days)).toList();
        return new ShopData(items, CALENDAR, FIRST.plusDays(days - 1), List.of());
    }

    private static ItemHistory item(int number, int days) {
        boolean doubled = number % 2 == 0;
        double[] units = new double[days];
        for (int day = 0; day < days; day++) {
            units[day] = !CALENDAR.isOpen(FIRST.plusDays(day)) ? 0 : doubled && day >= KNOWN ? 8 : 4;
        }
        return ItemHistory.of("item-" + number, FIRST)
                .sales(units, Arrays.stream(units).map(u -> 2 * u).toArray())
                .text(TELLING, TextHistory.always(new float[] {doubled ? 1 : 0}))
                .text(IDLE, TextHistory.always(new float[] {number % 3}))
                .build();
    }
}
