package io.trendloom.encoding;

/** Told of every batch an encoder has run; called on the encoding thread, so it must be quick. */
@FunctionalInterface
public interface EncodingListener {
    EncodingListener NONE = batch -> {};

    void encoded(EncodedBatch batch);
}
