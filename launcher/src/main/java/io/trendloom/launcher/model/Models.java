package io.trendloom.launcher.model;

import com.fasterxml.jackson.databind.JsonNode;
import io.trendloom.launcher.api.JsonApi;
import io.trendloom.launcher.api.RefusedException;

/** The registry of the running system. */
final class Models {
    private static final int NOT_FOUND = 404;

    private final JsonApi api;

    Models(JsonApi api) {
        this.api = api;
    }

    /** Models, newest first. */
    JsonNode list(int most) throws InterruptedException {
        return api.get("/v1/models?size=" + most).path("models");
    }

    JsonNode show(String id) throws InterruptedException {
        return api.get("/v1/models/" + JsonApi.segment(id));
    }

    /** A model's card in Markdown. */
    String card(String id) throws InterruptedException {
        return api.text("/v1/models/%s/card".formatted(JsonApi.segment(id)));
    }

    /** Makes a model the champion, unless another becomes it meanwhile. */
    Move promote(String id) throws InterruptedException {
        return move("/v1/models/%s/promote".formatted(JsonApi.segment(id)));
    }

    /** Goes back to the champion before, unless another becomes it meanwhile. */
    Move rollBack() throws InterruptedException {
        return move("/v1/models/rollback");
    }

    /** Signs a model by train-worker's key; answers the key's id. */
    String sign(String id) throws InterruptedException {
        return api.post("/v1/models/%s/sign".formatted(JsonApi.segment(id)), JsonApi.JSON.createObjectNode())
                .path("keyId")
                .asText();
    }

    private Move move(String path) throws InterruptedException {
        JsonNode before = champion();
        long version = before.path("aliasVersion").asLong();
        return new Move(before, api.post(path + "?aliasVersion=" + version, JsonApi.JSON.createObjectNode()));
    }

    /** The model in use; missing where there is none. */
    private JsonNode champion() throws InterruptedException {
        try {
            return api.get("/v1/models/champion");
        } catch (RefusedException refused) {
            if (refused.status() == NOT_FOUND) {
                return JsonApi.JSON.missingNode();
            }
            throw refused;
        }
    }

    /** What was the champion and what is it now. */
    record Move(JsonNode before, JsonNode after) {
        String text() {
            String now = after.path("modelId").asText();
            String earlier = before.path("modelId").asText();
            if (now.equals(earlier)) {
                return "%s is the champion already".formatted(now);
            }
            return "%s is the champion%s".formatted(now, earlier.isEmpty() ? "" : " in the place of " + earlier);
        }
    }
}
