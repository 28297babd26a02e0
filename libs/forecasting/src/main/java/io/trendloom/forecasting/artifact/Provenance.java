package io.trendloom.forecasting.artifact;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Where a model comes from.
 *
 * @param modelId its id
 * @param createdAt when, as an ISO 8601 instant
 * @param codeVersion release that made it
 * @param data the objects it was made from
 * @param settings what was asked for, by name
 * @param seed of everything drawn at random
 */
public record Provenance(
        String modelId,
        String createdAt,
        String codeVersion,
        List<DataReference> data,
        Map<String, String> settings,
        long seed) {
    public Provenance {
        Instant.parse(createdAt);
        if (modelId.isBlank()) {
            throw new IllegalArgumentException("The modelId must not be blank.");
        }
        data = List.copyOf(data);
        settings = Map.copyOf(settings);
    }

    /**
     * An object that data were read from.
     *
     * @param name bucket and key, or the path of a file
     * @param sha256 of its bytes
     */
    public record DataReference(String name, String sha256) {}
}
