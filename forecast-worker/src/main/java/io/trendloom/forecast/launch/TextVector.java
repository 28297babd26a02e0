package io.trendloom.forecast.launch;

/** A text's vector and the encoder in whose space it lies. */
@SuppressWarnings("ArrayRecordComponent")
record TextVector(String encoder, float[] vector) {}
