package io.trendloom.launcher.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.trendloom.embedded.FreePort;
import io.trendloom.launcher.CommandException;
import io.trendloom.launcher.ExitCode;
import io.trendloom.launcher.StubServer;
import io.trendloom.launcher.StubServer.Reply;
import io.trendloom.launcher.api.JsonApi;
import io.trendloom.preparation.format.RowFormat;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DoorTest {
    private static final String SALES = "POST /v1/sales";
    private static final Chunk CHUNK =
            new Chunk("id,q\ns1,1\n".getBytes(StandardCharsets.UTF_8), List.of(1L), List.of(), 0);

    private final StubServer stub = new StubServer();

    @AfterEach
    void stop() {
        stub.close();
    }

    private static Door impatient(URI address) {
        return new Door(new JsonApi("ingest-service", address), "/v1/sales", Duration.ZERO);
    }

    private static void assertGivesUp(Door door, String text) {
        assertThatExceptionOfType(CommandException.class)
                .isThrownBy(() -> door.send(CHUNK, RowFormat.CSV))
                .withMessageContaining(text)
                .withMessageContaining("Run the same command again")
                .satisfies(failed -> assertThat(failed.exitCode()).isEqualTo(ExitCode.UNAVAILABLE));
    }

    @Test
    void givesUpOnADoorThatStaysBusyAfterItsPatience() {
        stub.on(SALES, Reply.problem(503, "The database is away."));

        assertGivesUp(impatient(stub.address()), "ingest-service answered 503: The database is away.");
        assertThat(stub.asked(SALES)).hasSize(1);
    }

    @Test
    void givesUpOnAnswersThatAreNeverWhole() {
        stub.on(SALES, Reply.ok("{\"problem\":{\"detail\":\"The database is away.\"}}\n"));

        assertGivesUp(impatient(stub.address()), "ingest-service broke off: the answer ended after 0 of 1 rows");
    }

    @Test
    void givesUpOnADoorThatIsNotThere() {
        assertGivesUp(impatient(URI.create("http://127.0.0.1:" + FreePort.any())), "ingest-service does not answer");
    }

    @Test
    void asksAgainWithinItsPatience() throws InterruptedException {
        Door door = new Door(new JsonApi("ingest-service", stub.address()), "/v1/sales", Duration.ofMinutes(1));
        stub.on(SALES, request -> stub.asked(SALES).size() == 1 ? Reply.problem(429, "Slow.") : Rows.answer(request));

        assertThat(door.send(CHUNK, RowFormat.CSV))
                .containsExactly(new RowAnswer(1, "s1", "stored", null, null, List.of(), List.of()));
        assertThat(stub.asked(SALES)).hasSize(2);
    }
}
