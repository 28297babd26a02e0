package io.trendloom.forecast.champion;

import com.fasterxml.jackson.databind.JsonNode;
import io.trendloom.contract.Json;
import io.trendloom.contract.ObjectRef;
import io.trendloom.worker.access.OwnToken;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The registry of models, over HTTP. */
@ApplicationScoped
class TrainWorker {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final URI champion;
    private final OwnToken token;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    TrainWorker(@ConfigProperty(name = "trendloom.train-url") URI address, OwnToken token) {
        this.token = token;
        this.champion = address.resolve("/v1/models/champion");
    }

    /**
     * The champion of now, or null where there is none yet.
     *
     * @throws IOException if train-worker does not answer as it should
     */
    @Nullable Promotion champion() throws IOException, InterruptedException {
        HttpRequest request =
                token.on(HttpRequest.newBuilder(champion).timeout(PATIENCE)).build();
        HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        return switch (answer.statusCode()) {
            case 200 -> promotion(Json.mapper().readTree(answer.body()));
            case 404 -> null;
            default -> throw new IOException("%s answered %d.".formatted(champion, answer.statusCode()));
        };
    }

    private static Promotion promotion(JsonNode model) throws IOException {
        return new Promotion(
                model.path("aliasVersion").longValue(),
                model.path("modelId").textValue(),
                Json.mapper().treeToValue(model.path("manifest"), ObjectRef.class));
    }
}
