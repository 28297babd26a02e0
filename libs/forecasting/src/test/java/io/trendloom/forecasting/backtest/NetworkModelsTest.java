package io.trendloom.forecasting.backtest;

import static io.trendloom.forecasting.SyntheticShop.CALENDAR;
import static io.trendloom.forecasting.SyntheticShop.FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import io.trendloom.forecasting.FakeNetwork;
import io.trendloom.forecasting.SyntheticShop;
import io.trendloom.forecasting.artifact.EncoderPin;
import io.trendloom.forecasting.forecast.Forecaster;
import io.trendloom.forecasting.forecast.ItemForecast;
import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.TextHistory;
import io.trendloom.forecasting.training.ShopData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NetworkModelsTest {
    private static final int DAYS = 260;
    private static final LocalDate CUTOFF = FIRST.plusDays(DAYS - 1L);
    private static final List<ItemHistory> ITEMS = SyntheticShop.items(60, DAYS, 1);

    private final List<String> fitted = new ArrayList<>();

    @TempDir
    private Path folder;

    @Test
    void fitsOnceACutoffForTheChampionAndItsNetwork() throws IOException {
        NetworkModels models = new NetworkModels(
                (encoder, seed) -> (windows, file) -> {
                    fitted.add(encoder.label() + " " + seed);
                    Files.writeString(file, "weights");
                },
                (file, shape) -> new FakeNetwork(shape),
                folder);
        ShopData then = new ShopData(ITEMS, CALENDAR, CUTOFF, List.of());
        ShopData earlier = new ShopData(ITEMS, CALENDAR, CUTOFF.minusDays(30), List.of());

        Candidate lstm = models.candidates().getFirst();
        Candidate champion = models.candidates().getLast();
        List<ItemForecast> alone = answers(lstm, then);
        List<ItemForecast> blended = answers(champion, then);
        answers(champion, earlier);
        answers(models.candidates().get(1), earlier);

        assertThat(fitted).containsExactly("lstm 7", "lstm 7", "gru 7");
        assertThat(models.candidates())
                .extracting(Candidate::name)
                .containsExactly("lstm", "gru", "rnn", "transformer", "champion");
        assertThat(alone).hasSameSizeAs(blended).isNotEqualTo(blended);
    }

    @Test
    void aTwinWithoutTextsReadsNone() throws IOException {
        List<ItemHistory> titled = ITEMS.stream()
                .map(item -> item.withTexts(Map.of("catalogue/x", TextHistory.always(new float[] {2, 1}))))
                .toList();
        NetworkModels models = new NetworkModels(
                (encoder, seed) -> (windows, file) ->
                        Files.writeString(file, windows.shape().texts().toString()),
                (file, shape) -> {
                    fitted.add(Files.readString(file));
                    return new FakeNetwork(shape);
                },
                folder);
        ShopData data = new ShopData(titled, CALENDAR, CUTOFF, List.of(new EncoderPin("catalogue/x", "x", "")));
        Candidate lstm = models.candidates().getFirst();

        List<ItemForecast> read = answers(lstm, data);
        List<ItemForecast> unread = answers(new WithoutTexts(lstm), data);

        assertThat(fitted).contains("[TextInput[name=catalogue/x, width=2]]", "[]");
        // what is written of all items alike makes the fake network's forecasts worse, so that it is not read
        assertThat(read).isEqualTo(unread);
        assertThat(new WithoutTexts(lstm).name()).isEqualTo("lstm-without-text");
    }

    private static List<ItemForecast> answers(Candidate candidate, ShopData data) throws IOException {
        Forecaster forecaster = candidate.fit(data, 30, 7);
        try {
            return forecaster.forecast(data.items(), CALENDAR, data.cutoff(), 30);
        } finally {
            ((OpenForecaster) forecaster).close();
        }
    }
}
