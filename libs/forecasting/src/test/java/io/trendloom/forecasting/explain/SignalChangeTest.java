package io.trendloom.forecasting.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trendloom.forecasting.calibration.CalibratedBlend;
import io.trendloom.forecasting.forecast.ItemForecast;
import io.trendloom.forecasting.series.ItemHistory;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignalChangeTest {
    private static final LocalDate NEXT = DrivenShop.CUTOFF.plusDays(1);

    @TempDir
    Path folder;

    @Test
    void raisesTheDaysThatItSpeaksOf() throws IOException {
        DrivenShop shop = new DrivenShop(FeatureGroup.SIGNALS);
        CalibratedBlend model = shop.fit(folder);
        ItemHistory known = shop.justChanged(false);
        ItemHistory quiet = new SignalChange(DrivenShop.FAIR, 0, DrivenShop.FIRST, NEXT.plusDays(29)).shown(known);
        ItemHistory fair = new SignalChange(DrivenShop.FAIR, 1, NEXT.plusDays(7), NEXT.plusDays(13)).shown(quiet);

        List<ItemForecast> both = model.forecast(List.of(quiet, fair), DrivenShop.CALENDAR, DrivenShop.CUTOFF, 30);

        // a fair sells twice as much again on top
        double planted = 2 * mean(both.getFirst(), 7, 14);
        double raised = mean(both.getLast(), 7, 14) - mean(both.getFirst(), 7, 14);
        assertThat(raised).isBetween(0.5 * planted, 1.5 * planted);
        assertThat(Math.abs(mean(both.getLast(), 0, 6) - mean(both.getFirst(), 0, 6)))
                .isLessThan(0.2 * raised);
    }

    @Test
    void refusesWhatSaysNothing() {
        assertThatThrownBy(() -> new SignalChange(" ", 1, NEXT, NEXT)).hasMessageContaining("needs a name");
        assertThatThrownBy(() -> new SignalChange("rain", Double.NaN, NEXT, NEXT))
                .hasMessageContaining("(NaN)");
        assertThatThrownBy(() -> new SignalChange("rain", 1, NEXT, NEXT.minusDays(1)))
                .hasMessageContaining("signal rain must end");
    }

    private static double mean(ItemForecast forecast, int from, int to) {
        return forecast.days().subList(from, to).stream()
                .mapToDouble(day -> day.mean())
                .average()
                .orElseThrow();
    }
}
