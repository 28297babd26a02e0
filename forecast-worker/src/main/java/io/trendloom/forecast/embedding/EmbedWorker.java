package io.trendloom.forecast.embedding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.trendloom.contract.Json;
import io.trendloom.encoding.LanguageDetector;
import io.trendloom.platform.http.Problem;
import io.trendloom.platform.http.ProblemException;
import io.trendloom.worker.access.OwnToken;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Text vectors from embed-worker. */
@ApplicationScoped
public class EmbedWorker {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String ENGLISH = "bge-small-en-v1.5";
    private static final Map<String, String> ENCODERS = Map.of("zh", "bge-small-zh-v1.5", "en", ENGLISH);

    private final URI embeddings;
    private final OwnToken token;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();

    EmbedWorker(@ConfigProperty(name = "trendloom.embed-url") URI address, OwnToken token) {
        this.token = token;
        this.embeddings = address.resolve("/v1/embeddings");
    }

    /**
     * The vector of a text.
     *
     * @param language chooses the encoder; null: read off the text
     */
    public TextVector embed(String text, @Nullable String language) {
        return embed(text, language, PATIENCE);
    }

    /** The vector of a text in the space of its language's encoder, within a time. */
    TextVector embed(String text, @Nullable String language, Duration patience) {
        try {
            HttpRequest request = request(text, language, patience);
            HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw away("it answered %d".formatted(answer.statusCode()));
            }
            return vector(Json.mapper().readTree(answer.body()));
        } catch (IOException e) {
            throw away(e.getMessage() == null ? "it cannot be reached" : e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw away("the wait was interrupted");
        }
    }

    private HttpRequest request(String text, @Nullable String language, Duration patience) throws IOException {
        ObjectNode body = Json.mapper().createObjectNode();
        body.put("model", encoder(text, language));
        body.putArray("input").add(text);
        return token.on(HttpRequest.newBuilder(embeddings))
                .timeout(patience)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(Json.mapper().writeValueAsBytes(body)))
                .build();
    }

    /** The same choice as embed-worker makes for the catalogue. */
    private static String encoder(String text, @Nullable String language) {
        String tag = language == null ? "" : language.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
        return ENCODERS.getOrDefault(tag, ENCODERS.getOrDefault(LanguageDetector.detect(text), ENGLISH));
    }

    private static TextVector vector(JsonNode answer) throws IOException {
        JsonNode first = answer.path("data").path(0).path("embedding");
        String encoder = answer.path("data")
                .path(0)
                .path("model")
                .asText(answer.path("model").asText());
        if (first.isEmpty() || encoder.isEmpty()) {
            throw new IOException("It answered without a vector or without the encoder's name.");
        }
        float[] vector = new float[first.size()];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = first.get(i).floatValue();
            if (!first.get(i).isNumber() || !Float.isFinite(vector[i])) {
                throw new IOException("It answered with a vector that is not all numbers.");
            }
        }
        return new TextVector(encoder, vector);
    }

    private static ProblemException away(String detail) {
        return new ProblemException(Problem.workerAway(
                "embed-worker gave no vector for the text: %s. Maybe it is still starting.".formatted(detail)));
    }
}
