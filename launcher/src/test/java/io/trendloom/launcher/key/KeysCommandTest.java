package io.trendloom.launcher.key;

import static org.assertj.core.api.Assertions.assertThat;

import io.trendloom.launcher.RecordedTerminal;
import io.trendloom.launcher.StubServer;
import io.trendloom.launcher.StubServer.Reply;
import io.trendloom.launcher.api.Service;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KeysCommandTest {
    private final RecordedTerminal terminal = new RecordedTerminal();
    private final StubServer worker = new StubServer();

    @AfterEach
    void stop() {
        worker.close();
    }

    @Test
    void makesAKeyAndPrintsItAlone() {
        worker.on("POST /v1/keys", new Reply(201, "{\"key\":\"tlk_0_s\",\"details\":{\"id\":\"0\"}}", true));

        assertThat(keys("create", "--publisher", "till", "--scopes", "sales,days"))
                .isZero();

        assertThat(worker.asked("POST /v1/keys").getFirst().body())
                .isEqualTo("{\"publisher\":\"till\",\"days\":90,\"scopes\":[\"sales\",\"days\"]}");
        assertThat(terminal.lines()).containsExactly("tlk_0_s");
    }

    @Test
    void listsKeysWithoutTheirSecrets() {
        worker.on(
                "GET /v1/keys",
                Reply.ok("[{\"id\":\"0123456789abcdef\",\"publisher\":\"till\",\"scopes\":[\"days\",\"sales\"],"
                        + "\"createdAt\":\"2026-11-01T00:00:00.123Z\",\"expiresAt\":\"2027-01-30T00:00:00.123Z\"}]"));

        assertThat(keys("list")).isZero();

        assertThat(terminal.lines().getLast())
                .startsWith("0123456789abcdef  till ")
                .contains("2027-01-30T00:00:00Z  -")
                .endsWith("days,sales");
    }

    @Test
    void revokesAKey() {
        worker.on("POST /v1/keys/0123456789abcdef/revoke", Reply.ok("{\"id\":\"0123456789abcdef\"}"));

        assertThat(keys("revoke", "0123456789abcdef")).isZero();

        assertThat(terminal.lines()).containsExactly("0123456789abcdef is revoked");
    }

    private int keys(String command, String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("keys", command, "--port-offset", worker.offset(Service.INGEST)));
        arguments.addAll(List.of(more));
        return terminal.run(arguments.toArray(String[]::new));
    }
}
