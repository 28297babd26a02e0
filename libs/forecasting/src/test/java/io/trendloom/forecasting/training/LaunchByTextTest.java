package io.trendloom.forecasting.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.trendloom.forecasting.TextShop;
import io.trendloom.forecasting.artifact.Bundle;
import io.trendloom.forecasting.artifact.BundleForecaster;
import io.trendloom.forecasting.forecast.ItemForecast;
import io.trendloom.forecasting.network.onnx.OnnxDemandNetwork;
import io.trendloom.forecasting.series.ItemHistory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What trained networks make of items that have not sold yet, and of which the text alone tells more. */
class LaunchByTextTest {
    /** Stays there: forecast-worker's tests have a copy. */
    private static final Path READING = Path.of("target", "text-network");

    private static final TextShop SHOP = new TextShop();

    private static BundleForecaster reading;
    private static BundleForecaster blind;

    @BeforeAll
    static void train(@TempDir Path other) throws IOException {
        reading = open(SHOP.fit(Files.createDirectories(READING), true));
        blind = open(SHOP.fit(other, false));
    }

    @AfterAll
    static void close() {
        reading.close();
        blind.close();
    }

    @Test
    void theNetworkThatReadsTextBeatsTheOneThatCannot() {
        List<ItemHistory> launches = new ArrayList<>();
        List<Double> units = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            launches.add(SHOP.launch("launch-" + i, i % 2 == 0));
            units.add(30 * (i % 2 == 0 ? TextShop.POPULAR : TextShop.UNPOPULAR));
        }

        assertThat(error(reading, launches, units)).isLessThan(error(blind, launches, units) / 2);
    }

    @Test
    void exchangingTheTextsOfTwoItemsExchangesTheirForecasts() {
        ItemHistory popular = SHOP.launch("a", true);
        ItemHistory other = SHOP.launch("b", false);
        List<ItemForecast> before = forecast(reading, List.of(popular, other));

        List<ItemForecast> after =
                forecast(reading, List.of(popular.withTexts(other.texts()), other.withTexts(popular.texts())));

        assertThat(total(before.get(0))).isGreaterThan(2 * total(before.get(1)));
        assertThat(after.get(0).days())
                .isEqualTo(before.get(1).days())
                .isNotEqualTo(before.get(0).days());
        assertThat(after.get(1).totals()).isEqualTo(before.get(0).totals());
        List<ItemForecast> unread = forecast(blind, List.of(popular, other));
        assertThat(unread.get(0).days()).isEqualTo(unread.get(1).days());
    }

    private static double error(BundleForecaster forecaster, List<ItemHistory> launches, List<Double> units) {
        List<ItemForecast> forecasts = forecast(forecaster, launches);
        double error = 0;
        for (int i = 0; i < launches.size(); i++) {
            error += Math.abs(total(forecasts.get(i)) - units.get(i));
        }
        return error;
    }

    private static List<ItemForecast> forecast(BundleForecaster forecaster, List<ItemHistory> items) {
        return forecaster.forecast(items, TextShop.CALENDAR, TextShop.CUTOFF, 30);
    }

    private static double total(ItemForecast forecast) {
        return forecast.totals().getLast().mean();
    }

    private static BundleForecaster open(Bundle bundle) throws IOException {
        return BundleForecaster.load(bundle, (file, shape) -> OnnxDemandNetwork.load(file, shape, 1));
    }
}
