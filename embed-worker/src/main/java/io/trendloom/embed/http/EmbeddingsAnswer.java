package io.trendloom.embed.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** Vectors in the order of their texts. */
record EmbeddingsAnswer(String object, List<Embedding> data, String model, Usage usage) {
    EmbeddingsAnswer(List<Embedding> data, int tokens) {
        this("list", List.copyOf(data), data.getFirst().model(), new Usage(tokens, tokens));
    }

    /**
     * One vector.
     *
     * @param embedding unit vector
     * @param model the encoder that made it
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Embedding(String object, int index, float[] embedding, String model) {}

    /** What it took, in tokens. */
    record Usage(
            @JsonProperty("prompt_tokens") int promptTokens,
            @JsonProperty("total_tokens") int totalTokens) {}
}
