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

class PricedForecastTest {
    private static final String SCENARIO = "POST /v1/items/A 1/scenario";

    private final RecordedTerminal terminal = new RecordedTerminal();
    private final StubServer worker = new StubServer();

    @AfterEach
    void stop() {
        worker.close();
    }

    @Test
    void tellsWhatThePriceChanges() throws IOException {
        worker.on(SCENARIO, Reply.ok(answer(true, "")));

        assertThat(forecast("A 1", "--price", "4.95", "--horizon", "14", "--as-of", "2024-02-29"))
                .isZero();

        assertThat(terminal.lines())
                .containsExactly(
                        "A 1 at 4.95, known up to 2024-02-29, by m-9",
                        "expected in 2 days: 10.5 as things are, 14.0 at this price (+3.5; the median +3.0)",
                        "trend: growth as things are, growth at this price",
                        "");
        StubServer.Request asked = worker.asked(SCENARIO).getFirst();
        assertThat(asked.query()).isEqualTo("horizon=14&asOf=2024-02-29");
        assertThat(new ObjectMapper().readTree(asked.body()))
                .isEqualTo(new ObjectMapper().readTree("{\"price\":{\"value\":4.95}}"));
    }

    @Test
    void saysPlainlyWhereTheModelDoesNotReadIt() {
        worker.on(SCENARIO, Reply.ok(answer(false, "The model m-9 does not read the price.")));

        assertThat(forecast("A 1", "--price", "4.95")).isZero();

        assertThat(terminal.lines()).contains("not read by the model: The model m-9 does not read the price.");
    }

    @Test
    void writesJson() throws IOException {
        worker.on(SCENARIO, Reply.ok(answer(true, "")));

        assertThat(forecast("A 1", "--price", "4.95", "--format", "json")).isZero();

        JsonNode written = new ObjectMapper().readTree(terminal.out());
        assertThat(written).hasSize(1);
        assertThat(written.path(0)).isEqualTo(new ObjectMapper().readTree(answer(true, "")));
    }

    @Test
    void isOfNamedItemsAndNotForCsv() {
        assertThat(forecast("--all", "--price", "1")).isEqualTo(2);
        assertThat(forecast("A", "--price", "1", "--format", "csv")).isEqualTo(2);
        assertThat(forecast("A", "--price", "1", "--explain")).isEqualTo(2);
        assertThat(forecast("A", "--price", "cheap")).isEqualTo(2);
    }

    @Test
    void anUnknownItemIsRefused() {
        worker.on(SCENARIO, Reply.problem(404, "The item (A 1) is not known."));

        assertThat(forecast("A 1", "--price", "1")).isEqualTo(1);

        assertThat(terminal.err()).contains("The item (A 1) is not known.");
    }

    private static String answer(boolean read, String reason) {
        return """
                {"forecast":%s,"scenario":%s,"difference":{"days":2,"mean":3.5,"median":3.0},
                "inputs":[{"input":"price","readByModel":%s,"reason":"%s"}],"readByModel":%s}
                """.formatted(ForecastJson.line("A 1", false), ForecastJson.line("A 1", false), read, reason, read);
    }

    private int forecast(String... more) {
        List<String> arguments = new ArrayList<>(List.of("forecast", "--port-offset", worker.offset(Service.FORECAST)));
        arguments.addAll(List.of(more));
        return terminal.run(arguments.toArray(String[]::new));
    }
}
