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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExplainedForecastTest {
    private static final String FORECASTS = "POST /v1/forecasts";
    private static final String EXPLANATION = "GET /v1/items/A/explanation";
    private static final String ANSWER = """
            {"itemId":"A","days":30,"total":{"mean":{"forecast":61.5,"reference":40.0},
            "median":{"forecast":58.0,"reference":39.0}},
            "groups":[{"group":"price","mean":21.54,"median":19.0,
            "trend":{"growth":0.31,"stable":-0.2,"decline":-0.1,"volatile":-0.01}},
            {"group":"history","mean":-0.04,"median":0.0,
            "trend":{"growth":0.0,"stable":0.0,"decline":0.0,"volatile":0.0}}],
            "nearest":[{"itemId":"B","title":"Vacuum flask","similarity":0.93,
            "last":[{"day":"2024-02-28","units":null},{"day":"2024-02-29","units":4.0}],
            "next":[{"day":"2024-03-01","mean":2.25},{"day":"2024-03-02","mean":2.25}]}]}
            """;

    private final RecordedTerminal terminal = new RecordedTerminal();
    private final StubServer worker = new StubServer();

    @BeforeEach
    void answers() {
        worker.on(FORECASTS, Reply.ok(ForecastJson.line("A", false)));
        worker.on(EXPLANATION, Reply.ok(ANSWER));
    }

    @AfterEach
    void stop() {
        worker.close();
    }

    @Test
    void tellsWhatMovedTheForecast() {
        assertThat(forecast("A", "--explain")).isZero();

        assertThat(terminal.lines().stream().map(line -> line.replaceAll(" +", " ")))
                .contains(
                        "what moved the total of 30 days from 40.0 (reference) to 61.5, its median from 39.0 to 58.0, and the trend:",
                        "price +21.5 +19.0 +31% -20% -10% -1%",
                        "0.93 █ 4 4.5 B Vacuum flask");
    }

    @Test
    void writesItIntoTheForecastsJson() throws IOException {
        assertThat(forecast("A", "--explain", "--format", "json", "--horizon", "14", "--as-of", "2024-02-29"))
                .isZero();

        JsonNode written = new ObjectMapper().readTree(terminal.out()).path(0);
        assertThat(written.path("itemId").asText()).isEqualTo("A");
        assertThat(written.path("explanation")).isEqualTo(new ObjectMapper().readTree(ANSWER));
        assertThat(worker.asked(EXPLANATION).getFirst().query()).isEqualTo("horizon=14&asOf=2024-02-29");
    }

    @Test
    void isOfNamedItemsAndNotForCsv() {
        assertThat(forecast("--all", "--explain")).isEqualTo(2);
        assertThat(forecast("A", "--explain", "--format", "csv")).isEqualTo(2);

        assertThat(terminal.err()).contains("name the items, and write them as a table or as json");
    }

    private int forecast(String... more) {
        List<String> arguments = new ArrayList<>(List.of("forecast", "--port-offset", worker.offset(Service.FORECAST)));
        arguments.addAll(List.of(more));
        return terminal.run(arguments.toArray(String[]::new));
    }
}
