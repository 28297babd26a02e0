package io.trendloom.train.dataset;

import java.util.Map;

/**
 * How many of a data set's texts have a vector.
 *
 * @param texts items' own texts and reviews
 * @param covered those with a vector
 * @param encoders which encoder made how many, by its name
 */
public record TextCoverage(long texts, long covered, Map<String, Encoder> encoders) {
    public TextCoverage {
        encoders = Map.copyOf(encoders);
    }

    /**
     * What one encoder made.
     *
     * @param sha256 SHA-256 of its ONNX file
     */
    public record Encoder(String sha256, long texts) {
        Encoder plus(Encoder other) {
            return new Encoder(sha256, texts + other.texts);
        }
    }
}
