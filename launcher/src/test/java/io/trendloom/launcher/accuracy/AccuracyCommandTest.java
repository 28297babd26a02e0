package io.trendloom.launcher.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import io.trendloom.launcher.RecordedTerminal;
import io.trendloom.launcher.StubServer;
import io.trendloom.launcher.StubServer.Reply;
import io.trendloom.launcher.api.Service;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AccuracyCommandTest {
    private static final String SCORES = """
            {"scores":[{"modelId":"lstm-9","days":7,"cutoffs":2,"ratio":0.9312,"model":{"wql":0.75,"wqlTotal":0.4,\
            "wapeTotal":0.5,"bias":-0.02,"coverage80Total":0.81}}],"course":[]}""";
    private static final String DRIFT = """
            {"modelId":"lstm-9","cutoff":"2024-03-01","inputs":[{"feature":"demand","psi":0.41,"level":"drifted"}],\
            "accuracy":{"days":14,"cutoffs":7,"ratio":1.2,"threshold":1.05},"drifted":true}""";

    private final RecordedTerminal terminal = new RecordedTerminal();
    private final StubServer worker = new StubServer();

    @AfterEach
    void stop() {
        worker.close();
    }

    private int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of("accuracy"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--port-offset", worker.offset(Service.FORECAST)));
        return terminal.run(all.toArray(String[]::new));
    }

    @Test
    void showsHowForecastsDidAndWhatHasMoved() {
        worker.on("GET /v1/accuracy", Reply.ok(SCORES));
        worker.on("GET /v1/drift", Reply.ok(DRIFT));

        assertThat(run("--days", "7", "--cutoffs", "2")).isZero();

        assertThat(worker.asked("GET /v1/accuracy").getFirst().query()).isEqualTo("cutoffs=2&days=7");
        assertThat(terminal.lines().get(1)).startsWith("lstm-9 ").contains("0.750", "0.400", "0.931", "-0.020");
        assertThat(String.join("\n", terminal.lines()))
                .contains("at 2024-03-01 has drifted", "demand       PSI 0.410  drifted")
                .contains("accuracy     1.200 times the loss of the weekday average over 14 days, 7 cutoffs");
    }

    @Test
    void saysThatNothingIsOverYet() {
        worker.on("GET /v1/accuracy", Reply.ok("{\"scores\":[],\"course\":[]}"));
        worker.on("GET /v1/drift", Reply.problem(409, "No forecasts of record are made yet"));

        assertThat(run()).isZero();

        assertThat(terminal.lines()).containsExactly("No forecast's first week is over yet.");
    }

    @Test
    void printsBothAsJson() {
        worker.on("GET /v1/accuracy", Reply.ok(SCORES));
        worker.on("GET /v1/drift", Reply.ok(DRIFT));

        assertThat(run("--format", "json")).isZero();

        assertThat(String.join("\n", terminal.lines()))
                .contains("\"drift\"", "\"drifted\" : true", "\"ratio\" : 0.9312");
    }
}
