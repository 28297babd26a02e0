package io.trendloom.preparation.format;

import java.io.IOException;

/** Compressed bytes that are cut off or damaged. */
final class GzipBrokenException extends IOException {
    private static final long serialVersionUID = 1L;

    GzipBrokenException(IOException cause) {
        super("The gzip body is cut off or damaged.", cause);
    }
}
