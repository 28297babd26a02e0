package io.trendloom.ingest;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.trendloom.worker.access.AccessRules;
import io.trendloom.worker.access.TokenIssuer;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who is let in; how tokens are judged is tested at embed-worker, by the same settings. */
@QuarkusTest
@WithTestResource(EmbeddedPartsResource.class)
@WithTestResource(TokenIssuer.class)
class AccessTest {
    private static final Set<String> PUBLISHER = Set.of("publisher");
    private static final Set<String> READER = Set.of("analyst", "operator", "worker");
    private static final Set<String> OPERATOR = Set.of("operator");

    @Test
    void everyOperationAnswersItsRolesAlone() {
        AccessRules.areKept(Map.ofEntries(
                Map.entry("POST /v1/items", PUBLISHER),
                Map.entry("POST /v1/reviews", PUBLISHER),
                Map.entry("POST /v1/sales", PUBLISHER),
                Map.entry("POST /v1/stock", PUBLISHER),
                Map.entry("POST /v1/signals", PUBLISHER),
                Map.entry("POST /v1/views", PUBLISHER),
                Map.entry("POST /v1/days/{day}/end", Set.of("publisher", "operator")),
                Map.entry("GET /v1/calendar", Set.of("publisher", "analyst", "operator")),
                Map.entry("GET /v1/intake", Set.of("publisher", "analyst", "operator")),
                Map.entry("GET /v1/batches", READER),
                Map.entry("GET /v1/rejections", READER),
                Map.entry("GET /v1/rejections.csv", READER),
                Map.entry("GET /v1/rejections.ndjson", READER),
                Map.entry("POST /v1/rejections/{id}/resend", Set.of("operator", "worker")),
                Map.entry("POST /v1/snapshots", Set.of("operator", "worker")),
                Map.entry("POST /v1/customers/forget", OPERATOR),
                Map.entry("POST /v1/customers/pseudonym", OPERATOR),
                Map.entry("GET /v1/customers/keys", OPERATOR),
                Map.entry("POST /v1/customers/rekey", OPERATOR),
                Map.entry("GET /v1/keys", OPERATOR),
                Map.entry("POST /v1/keys", OPERATOR),
                Map.entry("POST /v1/keys/{id}/revoke", OPERATOR),
                Map.entry("GET /v1/replays", OPERATOR),
                Map.entry("POST /v1/replays", OPERATOR),
                Map.entry("GET /v1/replays/{id}", OPERATOR),
                Map.entry("GET /v1/dead-letters", OPERATOR),
                Map.entry("GET /v1/dead-letters/{id}", OPERATOR),
                Map.entry("POST /v1/dead-letters/{id}/replay", OPERATOR),
                Map.entry("POST /v1/sweeps", OPERATOR)));
    }
}
