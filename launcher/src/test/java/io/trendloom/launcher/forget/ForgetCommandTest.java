package io.trendloom.launcher.forget;

import static org.assertj.core.api.Assertions.assertThat;

import io.trendloom.launcher.RecordedTerminal;
import io.trendloom.launcher.StubServer.Reply;
import io.trendloom.launcher.StubWorkers;
import io.trendloom.launcher.api.Service;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ForgetCommandTest {
    private static final String ASK = "POST /v1/customers/forget";

    private static final String LOOK_UP = "POST /v1/customers/pseudonym";

    private final RecordedTerminal terminal = new RecordedTerminal();
    private final StubWorkers workers = new StubWorkers();

    @AfterEach
    void stop() {
        workers.close();
    }

    @Test
    void asksForACustomerToBeForgottenAndTellsWhatWasDone() {
        workers.at(Service.INGEST).on(LOOK_UP, Reply.ok("{\"pseudonym\":\"c-0a\"}"));
        workers.at(Service.INGEST).on(ASK, Reply.ok("{\"pseudonym\":true,\"deadLetters\":1,\"objects\":3}"));
        workers.at(Service.FORECAST).on(ASK, Reply.ok("{\"items\":1,\"reviews\":2,\"lines\":7}"));
        workers.at(Service.EMBED).on(ASK, Reply.ok("{\"words\":2,\"objects\":1}"));

        assertThat(forget("--customer", "c-4711", "--name", "Anna Schmidt")).isZero();

        assertThat(workers.at(Service.INGEST).asked(ASK).getFirst().body())
                .isEqualTo("{\"names\":[\"Anna Schmidt\"],\"customer\":\"c-4711\"}");
        assertThat(workers.at(Service.FORECAST).asked(ASK).getFirst().body())
                .isEqualTo("{\"names\":[\"Anna Schmidt\"],\"pseudonym\":\"c-0a\"}");
        assertThat(workers.at(Service.EMBED).asked(ASK).getFirst().body()).isEqualTo("{\"names\":[\"Anna Schmidt\"]}");
        assertThat(terminal.lines())
                .containsExactly(
                        "the pseudonym is deleted, 1 dead letters are deleted, 4 objects are written anew without the name, "
                                + "7 lines of orders are deleted, "
                                + "1 items, the words of 2 reviews and 2 words of the vocabulary name nobody any more");
    }

    @Test
    void withoutNamesThereIsNothingToLookForInTexts() {
        workers.at(Service.INGEST).on(LOOK_UP, Reply.ok("{\"pseudonym\":null}"));
        workers.at(Service.INGEST).on(ASK, Reply.ok("{\"pseudonym\":false,\"deadLetters\":0,\"objects\":0}"));

        assertThat(forget("--customer", "4711")).isZero();

        assertThat(workers.at(Service.FORECAST).asked(ASK)).isEmpty();
    }

    @Test
    void ordersGoBeforeThePseudonymThatLeadsToThem() {
        workers.at(Service.INGEST).on(LOOK_UP, Reply.ok("{\"pseudonym\":\"c-0a\"}"));
        workers.at(Service.FORECAST).on(ASK, Reply.problem(500, "The database is away."));

        assertThat(forget("--customer", "c-4711")).isNotZero();

        assertThat(workers.at(Service.INGEST).asked(ASK)).isEmpty();
    }

    @Test
    void needsACustomer() {
        assertThat(forget("--name", "Anna Schmidt")).isEqualTo(2);
    }

    private int forget(String... more) {
        List<String> arguments = new ArrayList<>(List.of("forget", "--port-offset", workers.offset()));
        arguments.addAll(List.of(more));
        return terminal.run(arguments.toArray(String[]::new));
    }
}
