package io.trendloom.encoding;

import java.util.List;

/** Turns texts into vectors of one space. Safe for use by many threads. */
public interface TextEncoder extends AutoCloseable {
    EncoderDescription description();

    /** What the network runs on, {@code cpu} or {@code cuda}. */
    String provider();

    /**
     * Encodes texts, each in its {@linkplain NormalText normal form}.
     *
     * @return one vector a text in the order given, length {@link #width()} and L2 norm 1. A text whose normal form is
     *     empty says nothing and has the zero vector. Text beyond {@link #maxTokens()} is not read.
     */
    List<float[]> encode(List<String> texts, EncodingListener listener);

    default List<float[]> encode(List<String> texts) {
        return encode(texts, EncodingListener.NONE);
    }

    default String name() {
        return description().name();
    }

    /** SHA-256 of the model file: vectors are comparable exactly when this is equal. */
    default String sha256() {
        return description().modelSha256();
    }

    default int width() {
        return description().width();
    }

    default int maxTokens() {
        return description().maxTokens();
    }

    @Override
    void close();
}
