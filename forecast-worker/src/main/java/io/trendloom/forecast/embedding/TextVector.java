package io.trendloom.forecast.embedding;

/** A text's vector and the encoder in whose space it lies. */
@SuppressWarnings("ArrayRecordComponent")
public record TextVector(String encoder, float[] vector) {}
