package io.trendloom.launcher.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.trendloom.embedded.FreePort;
import io.trendloom.launcher.RecordedTerminal;
import io.trendloom.launcher.StubServer;
import io.trendloom.launcher.StubServer.Reply;
import io.trendloom.launcher.api.Service;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ForecastCommandTest {
    private static final String FORECASTS = "POST /v1/forecasts";

    private final RecordedTerminal terminal = new RecordedTerminal();
    private final StubServer worker = new StubServer();

    @AfterEach
    void stop() {
        worker.close();
    }

    private int forecast(String... more) {
        List<String> arguments = new ArrayList<>(List.of("forecast", "--port-offset", worker.offset(Service.FORECAST)));
        arguments.addAll(List.of(more));
        return terminal.run(arguments.toArray(String[]::new));
    }

    private JsonNode order() throws IOException {
        return new ObjectMapper().readTree(worker.asked(FORECASTS).getFirst().body());
    }

    @Test
    void printsATableDayByDay() {
        worker.on(FORECASTS, Reply.ok(ForecastJson.line("A", false) + ForecastJson.line("@|bold B|@", true)));

        assertThat(forecast("A", "@|bold B|@")).isZero();

        List<String> lines = terminal.lines();
        assertThat(lines).hasSize(12);
        assertThat(lines.get(0)).isEqualTo("A, known up to 2024-02-29, by m-9");
        assertThat(lines.get(1))
                .isEqualTo("trend of the next four weeks: growth "
                        + "(growth 50 %, stable 25 %, decline 13 %, volatile 13 %)");
        assertThat(lines.get(2)).startsWith("DAY ");
        assertThat(lines.get(3).replaceAll(" +", " ")).isEqualTo("2024-03-01 Fri 1.5 5.5 9.5 0.3 50% 25% 13% 13%");
        assertThat(lines.get(4)).startsWith("2024-03-02 Sat");
        assertThat(lines.get(6))
                .as("an id is printed as it is")
                .isEqualTo("@|bold B|@, known up to 2024-02-29, by m-9 (cold start: no sale yet)");
    }

    @Test
    void anIdThatIsAFormulaIsTextInCsv() {
        worker.on(FORECASTS, Reply.ok(ForecastJson.line("=HYPERLINK(1,2)", false) + ForecastJson.line("-1", false)));

        assertThat(forecast("--all", "--format", "csv")).isZero();

        assertThat(terminal.lines())
                .anyMatch(line -> line.contains(",\"'=HYPERLINK(1,2)\","))
                .anyMatch(line -> line.contains(",'-1,"));
    }

    @Test
    void writesCsv() {
        worker.on(FORECASTS, Reply.ok(ForecastJson.line("A", false) + ForecastJson.line("B,\\\"2\\\"", false)));

        assertThat(forecast("--all", "--format", "csv")).isZero();

        assertThat(terminal.lines())
                .containsExactly(
                        "cutoff,item,day,q0.1,q0.2,q0.3,q0.4,q0.5,q0.6,q0.7,q0.8,q0.9,mean,"
                                + "trend_label,p_growth,p_stable,p_decline,p_volatile",
                        "2024-02-29,A,2024-03-01,1.5,2.5,3.5,4.5,5.5,6.5,7.5,8.5,9.5,0.25,growth,0.5,0.25,0.125,0.125",
                        "2024-02-29,A,2024-03-02,11.5,12.5,13.5,14.5,15.5,16.5,17.5,18.5,19.5,10.25,"
                                + "growth,0.5,0.25,0.125,0.125",
                        "2024-02-29,\"B,\"\"2\"\"\",2024-03-01,1.5,2.5,3.5,4.5,5.5,6.5,7.5,8.5,9.5,0.25,"
                                + "growth,0.5,0.25,0.125,0.125",
                        "2024-02-29,\"B,\"\"2\"\"\",2024-03-02,11.5,12.5,13.5,14.5,15.5,16.5,17.5,18.5,19.5,10.25,"
                                + "growth,0.5,0.25,0.125,0.125");
    }

    @Test
    void writesOneJsonArrayAsTheWorkerAnswers() throws IOException {
        worker.on(FORECASTS, Reply.ok(ForecastJson.line("A", false) + ForecastJson.line("B", true)));

        assertThat(forecast("A", "B", "--format", "json")).isZero();

        ObjectMapper json = new ObjectMapper();
        assertThat(json.readTree(terminal.out()))
                .isEqualTo(json.createArrayNode()
                        .add(json.readTree(ForecastJson.line("A", false)))
                        .add(json.readTree(ForecastJson.line("B", true))));
    }

    @Test
    void noForecastIsAnEmptyJsonArray() {
        worker.on(FORECASTS, Reply.ok(""));

        assertThat(forecast("--all", "--format", "json")).isZero();

        assertThat(terminal.out()).isEqualTo("[]\n");
    }

    @Test
    void asksForWhatWasOrdered() throws IOException {
        worker.on(FORECASTS, Reply.ok(ForecastJson.line("A", false)));

        forecast("A", "--horizon", "14", "--as-of", "2024-02-29");

        assertThat(order())
                .isEqualTo(new ObjectMapper().readTree("{\"itemIds\":[\"A\"],\"horizon\":14,\"asOf\":\"2024-02-29\"}"));
    }

    @Test
    void allItemsAreAskedForByNamingNone() throws IOException {
        worker.on(FORECASTS, Reply.ok(""));

        forecast("--all");

        assertThat(order()).isEmpty();
    }

    @Test
    void anUnknownItemIsNamedAfterTheOthers() {
        worker.on(FORECASTS, Reply.ok(ForecastJson.line("A", false)));

        assertThat(forecast("A", "Z1", "Z2")).isEqualTo(1);

        assertThat(terminal.lines().getFirst()).startsWith("A, known up to");
        assertThat(terminal.err()).contains("No item has the id Z1, Z2.");
    }

    @Test
    void itemsOrAllOfThemMustBeNamed() {
        assertThat(forecast()).isEqualTo(2);
        assertThat(forecast("--all", "A")).isEqualTo(2);

        assertThat(terminal.err()).contains("Name at least one ITEM, or give --all");
        assertThat(worker.asked(FORECASTS)).isEmpty();
    }

    @Test
    void aDayThatIsNoneIsUsage() {
        assertThat(forecast("A", "--as-of", "yesterday")).isEqualTo(2);
    }

    @Test
    void anAnswerThatBreaksOffIsUnavailable() {
        worker.on(FORECASTS, Reply.cutOff(ForecastJson.line("A", false) + "{\"itemId\":\"B\""));

        assertThat(forecast("--all")).isEqualTo(69);

        assertThat(terminal.err()).contains("forecast-worker broke off its answer");
    }

    @Test
    void aRefusalIsShown() {
        worker.on(FORECASTS, Reply.problem(409, "No model has been trained yet."));

        assertThat(forecast("A")).isEqualTo(1);

        assertThat(terminal.err()).contains("forecast-worker answered 409: No model has been trained yet.");
    }

    @Test
    void aSystemThatIsNotThereIsUnavailable() {
        int exitCode =
                terminal.run("forecast", "A", "--port-offset", StubServer.offset(Service.FORECAST, FreePort.any()));

        assertThat(exitCode).isEqualTo(69);
        assertThat(terminal.err()).contains("forecast-worker does not answer");
    }
}
