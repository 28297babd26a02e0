package io.trendloom.ingest.raw;

import io.trendloom.preparation.format.RowFormat;
import java.nio.charset.StandardCharsets;

/**
 * How rows came: those of one source may share an object.
 *
 * @param header the CSV header line, empty for other formats
 */
public record Source(RowFormat format, String header) {
    public static Source of(RowFormat format, byte[] header) {
        return new Source(format, new String(header, StandardCharsets.UTF_8));
    }

    byte[] headerBytes() {
        return header.getBytes(StandardCharsets.UTF_8);
    }
}
