package io.trendloom.launcher.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.trendloom.launcher.ExitCode;
import io.trendloom.launcher.RecordedTerminal;
import io.trendloom.launcher.StubServer;
import io.trendloom.launcher.StubServer.Reply;
import io.trendloom.launcher.api.Service;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReplayRowsCommandTest {
    private static final String ASK = "POST /v1/replays";
    private static final String FOLLOW = "GET /v1/replays/r-1";
    private static final String REPLAY = """
            {"id":"r-1","generation":2,"from":"2026-11-01","kinds":["sales"],"state":"%s","rows":1200,"rowsRead":%d,\
            "newlyAccepted":7,"newlyRejected":1,"changedKeys":9,"reason":"The mapping (x) is no more."}""";

    private final RecordedTerminal terminal = new RecordedTerminal();
    private final StubServer worker = new StubServer();

    @AfterEach
    void stop() {
        worker.close();
    }

    private int replay(String... more) {
        List<String> arguments = new ArrayList<>(List.of("replay", "--port-offset", worker.offset(Service.INGEST)));
        arguments.addAll(List.of(more));
        return terminal.run(arguments.toArray(String[]::new));
    }

    private static Reply at(String state, long read) {
        return new Reply(202, REPLAY.formatted(state, read), true);
    }

    @Test
    void asksForAReplayAndLeavesItToTheSystem() {
        worker.on(ASK, at("waiting", 0));

        assertThat(replay("--from", "2026-11-01")).isZero();

        assertThat(worker.asked(ASK).getFirst().body()).isEqualTo("{\"from\":\"2026-11-01\",\"kinds\":[]}");
        assertThat(terminal.lines()).containsExactly("replay r-1 (generation 2) is waiting");
    }

    @Test
    void followsAReplayOfSomeKindsToItsEnd() {
        worker.on(ASK, at("waiting", 0));
        worker.on(FOLLOW, at("building", 600), at("swapped", 1200), at("done", 1200));

        assertThat(replay("--from", "2026-11-01", "--kind", "sales,stock", "--kind", "views", "--wait"))
                .isZero();

        assertThat(worker.asked(ASK).getFirst().body())
                .isEqualTo("{\"from\":\"2026-11-01\",\"kinds\":[\"sales\",\"stock\",\"views\"]}");
        assertThat(terminal.lines())
                .containsExactly(
                        "replay r-1 (generation 2) is in use: 1,200 rows read again, 7 newly accepted, 1 newly rejected,"
                                + " 9 keys changed");
    }

    @Test
    void aReplayThatIsGivenUpIsAnError() {
        worker.on(ASK, at("waiting", 0));
        worker.on(FOLLOW, at("failed", 600));

        assertThat(replay("--from", "2026-11-01", "--wait")).isEqualTo(ExitCode.FAILED.number());

        assertThat(terminal.err()).contains("what was in use stays: The mapping (x) is no more.");
    }

    @Test
    void aDayIsADay() {
        assertThat(replay("--from", "yesterday")).isEqualTo(ExitCode.USAGE.number());
        assertThat(replay()).isEqualTo(ExitCode.USAGE.number());

        assertThat(terminal.err()).contains("--from", "yesterday");
    }
}
