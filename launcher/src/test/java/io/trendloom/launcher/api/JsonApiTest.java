package io.trendloom.launcher.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.trendloom.embedded.FreePort;
import io.trendloom.launcher.CommandException;
import io.trendloom.launcher.ExitCode;
import io.trendloom.launcher.StubServer;
import io.trendloom.launcher.StubServer.Reply;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JsonApiTest {
    private final StubServer stub = new StubServer();
    private final JsonApi api = new JsonApi("train-worker", stub.address());

    @AfterEach
    void stop() {
        stub.close();
    }

    @Test
    void readsJson() throws InterruptedException {
        stub.on("GET /v1/models", Reply.ok("{\"models\":[1,2]}"));

        assertThat(api.get("/v1/models").path("models")).hasSize(2);
    }

    @Test
    void anyTextCanBeASegmentOfAPath() {
        assertThat(JsonApi.segment("a b/c+d%ü")).isEqualTo("a%20b%2Fc%2Bd%25%C3%BC");
    }

    @Test
    void postsJson() throws InterruptedException {
        stub.on("POST /v1/trainings", new Reply(202, "{\"trainingId\":\"t1\"}", true));

        assertThat(api.post("/v1/trainings", JsonApi.JSON.createObjectNode().put("a", "ü"))
                        .path("trainingId")
                        .asText())
                .isEqualTo("t1");
        assertThat(stub.asked("POST /v1/trainings")).singleElement().satisfies(request -> {
            assertThat(request.contentType()).isEqualTo("application/json");
            assertThat(request.body()).isEqualTo("{\"a\":\"ü\"}");
        });
    }

    @Test
    void aRefusalTellsTheReasonOfTheProblem() {
        stub.on("GET /v1/models", Reply.problem(409, "A training runs already."));

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> api.get("/v1/models"))
                .withMessage("train-worker answered 409: A training runs already.")
                .satisfies(refused -> assertThat(refused.status()).isEqualTo(409));
    }

    @Test
    void aProblemWithoutDetailTellsItsTitleAndOtherTextItself() {
        stub.on("GET /title", new Reply(400, "{\"title\":\"Bad day\"}", true));
        stub.on("GET /text", new Reply(500, "<html>oops</html>\n", true));

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> api.get("/title"))
                .withMessageEndingWith("400: Bad day");
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> api.get("/text"))
                .withMessageEndingWith("500: <html>oops</html>");
    }

    @Test
    void nobodyThereIsUnreachable() {
        JsonApi nobody = new JsonApi("train-worker", URI.create("http://127.0.0.1:" + FreePort.any()));

        assertThatExceptionOfType(UnreachableException.class)
                .isThrownBy(() -> nobody.get("/v1/models"))
                .withMessageContaining("train-worker does not answer at " + nobody.address())
                .withMessageContaining("trendloom up");
    }

    @Test
    void anAnswerThatBreaksOffIsUnreachable() {
        stub.on("GET /v1/models", Reply.cutOff("{\"models\":[1"));

        assertThatExceptionOfType(UnreachableException.class).isThrownBy(() -> api.get("/v1/models"));
    }

    @Test
    void anAnswerThatIsNoJsonIsAFailure() {
        stub.on("GET /v1/models", Reply.ok("hello"));

        assertThatExceptionOfType(CommandException.class)
                .isThrownBy(() -> api.get("/v1/models"))
                .withMessageContaining("The answer of train-worker cannot be read")
                .satisfies(failed -> assertThat(failed.exitCode()).isEqualTo(ExitCode.FAILED));
    }
}
