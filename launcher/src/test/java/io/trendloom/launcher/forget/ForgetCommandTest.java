package io.trendloom.launcher.forget;

import static org.assertj.core.api.Assertions.assertThat;

import io.trendloom.launcher.RecordedTerminal;
import io.trendloom.launcher.StubServer;
import io.trendloom.launcher.StubServer.Reply;
import io.trendloom.launcher.api.Service;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ForgetCommandTest {
    private static final String ASK = "POST /v1/customers/forget";

    private final RecordedTerminal terminal = new RecordedTerminal();
    private final StubServer worker = new StubServer();

    @AfterEach
    void stop() {
        worker.close();
    }

    @Test
    void asksForACustomerToBeForgottenAndTellsWhatWasDone() {
        worker.on(ASK, Reply.ok("{\"pseudonym\":true,\"deadLetters\":1,\"objects\":3}"));

        assertThat(forget("--customer", "c-4711", "--name", "Anna Schmidt")).isZero();

        assertThat(worker.asked(ASK).getFirst().body())
                .isEqualTo("{\"customer\":\"c-4711\",\"names\":[\"Anna Schmidt\"]}");
        assertThat(terminal.lines())
                .containsExactly(
                        "the pseudonym is deleted, 1 dead letters are deleted, 3 objects are written anew without the name");
    }

    @Test
    void needsACustomer() {
        assertThat(forget("--name", "Anna Schmidt")).isEqualTo(2);
    }

    private int forget(String... more) {
        List<String> arguments = new ArrayList<>(List.of("forget", "--port-offset", worker.offset(Service.INGEST)));
        arguments.addAll(List.of(more));
        return terminal.run(arguments.toArray(String[]::new));
    }
}
