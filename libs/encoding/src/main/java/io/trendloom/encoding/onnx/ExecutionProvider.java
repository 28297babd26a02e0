package io.trendloom.encoding.onnx;

import java.util.Locale;

/** What an encoder's network runs on. */
public enum ExecutionProvider {
    CPU,
    CUDA;

    /** Name in configuration, health and meters: {@code cpu}, {@code cuda}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
