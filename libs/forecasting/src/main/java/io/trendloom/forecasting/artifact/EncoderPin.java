package io.trendloom.forecasting.artifact;

/**
 * The encoder whose vectors a text input holds.
 *
 * @param text name of the text input, say {@code catalogue/bge-small-zh-v1.5}
 * @param encoder name of the encoder
 * @param sha256 of the encoder's model
 */
public record EncoderPin(String text, String encoder, String sha256) {}
