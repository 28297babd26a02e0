package io.trendloom.system.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.trendloom.system.Http;
import java.time.Duration;

/** A replay of all sales while more come in: a new generation is built, and takes over. */
record Replaying(Http http) {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final String PATH = "/v1/replays";
    private static final String ALL_SALES = "{\"from\":\"%s\",\"kinds\":[\"sales\"]}".formatted(Shop.FIRST_DAY);

    /** Returns when it is under way. */
    void begin() {
        await().atMost(PATIENCE).ignoreExceptions().until(() -> http.post(Http.INGEST, PATH, ALL_SALES) != null);
    }

    /** Returns when what it built is in use. */
    void awaitDone() {
        await().atMost(PATIENCE).ignoreExceptions().untilAsserted(() -> {
            JsonNode replays = http.get(Http.INGEST, PATH);
            assertThat(replays.findValuesAsText("state"))
                    .as(replays.toString())
                    .isNotEmpty()
                    .containsOnly("done");
        });
    }
}
