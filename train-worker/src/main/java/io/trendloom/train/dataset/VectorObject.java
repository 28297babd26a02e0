package io.trendloom.train.dataset;

import io.trendloom.contract.ObjectRef;

/**
 * An object of text vectors.
 *
 * @param encoder name of the encoder
 * @param encoderSha256 SHA-256 of the encoder's ONNX file
 */
public record VectorObject(String encoder, String encoderSha256, ObjectRef ref) {}
