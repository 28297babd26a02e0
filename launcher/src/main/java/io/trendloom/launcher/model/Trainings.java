package io.trendloom.launcher.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.trendloom.launcher.CommandException;
import io.trendloom.launcher.ExitCode;
import io.trendloom.launcher.Progress;
import io.trendloom.launcher.Terminal;
import io.trendloom.launcher.api.JsonApi;
import io.trendloom.launcher.api.Patience;
import java.time.Duration;
import java.util.Locale;

/** Trainings of the running system. */
public final class Trainings {
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int STEPS = 1_000;

    private final JsonApi api;

    public Trainings(JsonApi api) {
        this.api = api;
    }

    /** Asks for a training with what differs from the default settings; it goes on in the system. */
    public JsonNode ask(ObjectNode settings) throws InterruptedException {
        ObjectNode body = JsonApi.JSON.createObjectNode();
        body.set("settings", settings);
        return api.post("/v1/trainings", body);
    }

    /** Asks a training to stop; it does so at its next step. */
    public JsonNode cancel(String id) throws InterruptedException {
        return api.post("/v1/trainings/%s/cancel".formatted(JsonApi.segment(id)), JsonApi.JSON.createObjectNode());
    }

    /** Returns with the training once it has succeeded; one that ended otherwise is an error. */
    public JsonNode follow(String id, Terminal terminal) throws InterruptedException {
        Patience patience = new Patience();
        try (Progress progress = Progress.of(terminal, "training", STEPS, "", STEPS / 100)) {
            while (true) {
                JsonNode training = patience.ask(() -> api.get("/v1/trainings/" + id));
                String state = training.path("state").asText();
                progress.at(done(training), text(training));
                switch (state) {
                    case "succeeded" -> {
                        return training;
                    }
                    case "failed", "cancelled" ->
                        throw new CommandException(
                                ExitCode.FAILED,
                                "The training %s has %s: %s"
                                        .formatted(
                                                id,
                                                state.equals("failed") ? "failed" : "been cancelled",
                                                training.path("error").asText("it was stopped by request.")));
                    default -> Thread.sleep(PAUSE);
                }
            }
        }
    }

    private static long done(JsonNode training) {
        int epochs = training.path("epochs").asInt();
        return epochs == 0
                ? 0
                : Math.min(STEPS, (long) STEPS * training.path("epoch").asInt() / epochs);
    }

    private static String text(JsonNode training) {
        if (!training.hasNonNull("loss")) {
            return training.path("state").asText();
        }
        String heldOut = training.hasNonNull("validationLoss")
                ? String.format(
                        Locale.ROOT,
                        ", held out %.3f",
                        training.path("validationLoss").asDouble())
                : "";
        return String.format(
                Locale.ROOT,
                "epoch %d of %d, loss %.3f%s, %.0f windows/s",
                training.path("epoch").asInt(),
                training.path("epochs").asInt(),
                training.path("loss").asDouble(),
                heldOut,
                training.path("windowsPerSecond").asDouble());
    }
}
