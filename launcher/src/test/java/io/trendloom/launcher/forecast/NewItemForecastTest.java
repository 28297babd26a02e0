package io.trendloom.launcher.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.trendloom.launcher.RecordedTerminal;
import io.trendloom.launcher.StubServer;
import io.trendloom.launcher.StubServer.Reply;
import io.trendloom.launcher.api.Service;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NewItemForecastTest {
    private static final String FORECASTS = "POST /v1/forecasts";
    private static final String INFERRED = """
            {"readText":true,"nearest":[
              {"itemId":"85123A","title":"WHITE HANGING HEART","similarity":0.834,"units":1234.0},
              {"itemId":"22423","similarity":0.8,"units":7.0}]}""";

    private final RecordedTerminal terminal = new RecordedTerminal();
    private final StubServer worker = new StubServer();

    @AfterEach
    void stop() {
        worker.close();
    }

    @Test
    void asksForAnItemThatIsNotInTheCatalogueYet() throws IOException {
        answers(INFERRED);

        assertThat(forecast(
                        "--title",
                        "玻璃小鸟",
                        "--description",
                        "手工吹制",
                        "--category",
                        "birds",
                        "--price",
                        "3.50",
                        "--currency",
                        "GBP",
                        "--horizon",
                        "14"))
                .isZero();

        JsonNode order =
                new ObjectMapper().readTree(worker.asked(FORECASTS).getFirst().body());
        assertThat(order).isEqualTo(new ObjectMapper().readTree("""
                {"horizon":14,"items":[{"title":"玻璃小鸟","description":"手工吹制","category":"birds","price":3.50,
                  "currency":"GBP"}]}"""));
    }

    @Test
    void showsTheItemsThatItWasInferredFrom() {
        answers(INFERRED);

        assertThat(forecast("--title", "Glass bird", "--price", "3.5")).isZero();

        assertThat(terminal.lines())
                .contains(
                        "new, known up to 2024-02-29, by m-9 (cold start: no sale yet)",
                        "items on sale with the nearest texts, and what they sold in 28 days:",
                        "  0.83     1,234  85123A  WHITE HANGING HEART");
    }

    @Test
    void saysWhyATextWasNotRead() {
        answers("{\"readText\":false,\"note\":\"No item on sale has such a text.\",\"nearest\":[]}");

        assertThat(forecast("--title", "玻璃小鸟")).isZero();

        assertThat(terminal.lines()).contains("No item on sale has such a text.");
    }

    @Test
    void writesCsvAndJsonAsForOtherItems() {
        answers(INFERRED);

        assertThat(forecast("--title", "Glass bird", "--format", "csv")).isZero();
        assertThat(forecast("--title", "Glass bird", "--format", "json")).isZero();

        assertThat(terminal.lines())
                .anyMatch(line -> line.startsWith("2024-02-29,new,2024-03-01,1.5,"))
                .anyMatch(line -> line.startsWith("[{") && line.contains("\"inferredFrom\":{\"readText\":true"));
    }

    @Test
    void refusesWhatMakesNoSense() {
        refused("not both", "A", "--title", "Glass bird");
        refused("not both", "--all", "--title", "Glass bird");
        refused("needs a --title that is not blank", "--category", "birds");
        refused("needs a --title that is not blank", "--title", " ");
        refused("The --price (-3) must be positive", "--title", "Glass bird", "--price", "-3");
        refused("A --currency (GBP) needs a --price", "--title", "Glass bird", "--currency", "GBP");
        refused("name items of the catalogue", "--title", "Glass bird", "--explain");
        assertThat(worker.asked(FORECASTS)).isEmpty();
    }

    private void refused(String rule, String... arguments) {
        assertThat(forecast(arguments)).isEqualTo(2);
        assertThat(terminal.err()).contains(rule);
    }

    private void answers(String inferred) {
        String forecast = ForecastJson.line("new", true).strip();
        worker.on(
                FORECASTS,
                Reply.ok("[" + forecast.substring(0, forecast.length() - 1) + ",\"inferredFrom\":" + inferred + "}]"));
    }

    private int forecast(String... more) {
        List<String> arguments = new ArrayList<>(List.of("forecast", "--port-offset", worker.offset(Service.FORECAST)));
        arguments.addAll(List.of(more));
        return terminal.run(arguments.toArray(String[]::new));
    }
}
