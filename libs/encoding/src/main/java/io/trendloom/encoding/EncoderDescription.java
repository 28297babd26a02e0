package io.trendloom.encoding;

import java.util.List;

/**
 * What {@code encoder.json} says of an encoder.
 *
 * @param name for people and paths, say {@code bge-small-en-v1.5}
 * @param width numbers in a vector
 * @param languages primary language subtags it is meant for, say {@code en}
 * @param maxTokens tokens it reads of a text, the two that frame it among them; what follows is cut off
 * @param pooling how the vector is read off the tokens: {@code cls}, the first one's state
 * @param modelSha256 SHA-256 of {@code model.onnx}, which is the encoder's identity
 * @param tokenizerSha256 SHA-256 of {@code tokenizer.json}
 * @param licence SPDX identifier of the weights' licence
 * @param source where the weights were published
 */
public record EncoderDescription(
        String name,
        int width,
        List<String> languages,
        int maxTokens,
        String pooling,
        String modelSha256,
        String tokenizerSha256,
        String licence,
        String source) {
    public EncoderDescription {
        if (name.isBlank() || width < 1 || maxTokens < 3) {
            throw new IllegalArgumentException(
                    "An encoder needs a name (%s), a positive width (%d) and at least 3 maxTokens (%d)."
                            .formatted(name, width, maxTokens));
        }
        languages = List.copyOf(languages);
        Sha256.require("modelSha256", modelSha256);
        Sha256.require("tokenizerSha256", tokenizerSha256);
    }
}
