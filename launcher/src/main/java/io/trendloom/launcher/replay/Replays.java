package io.trendloom.launcher.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.trendloom.launcher.CommandException;
import io.trendloom.launcher.ExitCode;
import io.trendloom.launcher.Progress;
import io.trendloom.launcher.Terminal;
import io.trendloom.launcher.api.JsonApi;
import io.trendloom.launcher.api.Patience;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Replays by the running system. */
final class Replays {
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int STEPS = 1_000;

    private final JsonApi api;

    Replays(JsonApi api) {
        this.api = api;
    }

    /** Asks for a replay, of all kinds where none is named; it goes on in the system. */
    JsonNode begin(String from, List<String> kinds) throws InterruptedException {
        ObjectNode body = JsonApi.JSON.createObjectNode().put("from", from);
        kinds.forEach(body.withArray("kinds")::add);
        return api.post("/v1/replays", body);
    }

    /** Returns with the replay once the generation before is dropped; one that was given up is an error. */
    JsonNode follow(String id, Terminal terminal) throws InterruptedException {
        Patience patience = new Patience();
        try (Progress progress = Progress.of(terminal, "replay", STEPS, "", STEPS / 100)) {
            while (true) {
                JsonNode replay = patience.ask(() -> api.get("/v1/replays/" + id));
                long rows = replay.path("rows").asLong();
                long read = replay.path("rowsRead").asLong();
                progress.at(rows == 0 ? 0 : Math.min(STEPS, STEPS * read / rows), read + " of " + rows + " rows");
                switch (replay.path("state").asText()) {
                    case "done" -> {
                        return replay;
                    }
                    case "failed" ->
                        throw new CommandException(
                                ExitCode.FAILED,
                                "The replay %s has failed, and what was in use stays: %s"
                                        .formatted(id, replay.path("reason").asText()));
                    default -> Thread.sleep(PAUSE);
                }
            }
        }
    }

    /** What there is to tell of a replay, on one line. */
    static String text(JsonNode replay) {
        String name = "replay %s (generation %d)"
                .formatted(replay.path("id").asText(), replay.path("generation").asInt());
        if (!replay.path("state").asText().equals("done")) {
            return name + " is " + replay.path("state").asText();
        }
        return String.format(
                Locale.ROOT,
                "%s is in use: %,d rows read again, %,d newly accepted, %,d newly rejected, %,d keys changed",
                name,
                replay.path("rowsRead").asLong(),
                replay.path("newlyAccepted").asLong(),
                replay.path("newlyRejected").asLong(),
                replay.path("changedKeys").asLong());
    }
}
