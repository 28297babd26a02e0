package io.trendloom.launcher.api;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** The shop's customers, whose pseudonyms ingest-service alone can tell. */
public final class Customers {
    private final SystemOptions system;

    public Customers(SystemOptions system) {
        this.system = system;
    }

    /** A customer's pseudonym; null where there is none. */
    public @Nullable String pseudonym(String customer) throws InterruptedException {
        JsonNode found = system.api(Service.INGEST)
                .post("/v1/customers/pseudonym", JsonApi.JSON.createObjectNode().put("customer", customer))
                .path("pseudonym");
        return found.isTextual() ? found.asText() : null;
    }
}
