package io.trendloom.dataset;

/**
 * A text in an encoder's space.
 *
 * @param encoder name of the encoder
 * @param vector as long as the encoder is wide; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent")
public record TextVector(String encoder, float[] vector) {}
