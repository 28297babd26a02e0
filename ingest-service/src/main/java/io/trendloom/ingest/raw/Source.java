package io.trendloom.ingest.raw;

import io.trendloom.preparation.format.RowFormat;
import io.trendloom.preparation.mapping.MappingChoice;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * How rows came: those of one source may share an object.
 *
 * @param header the CSV header line, empty for other formats
 * @param charset the encoding in which the rows came; they are stored as UTF-8
 * @param mapping what their columns mean
 */
public record Source(RowFormat format, String header, Charset charset, MappingChoice mapping) {
    /** Rows that came as UTF-8, with the contract's own columns. */
    public static Source of(RowFormat format, byte[] header) {
        return of(format, header, StandardCharsets.UTF_8, MappingChoice.IDENTITY);
    }

    public static Source of(RowFormat format, byte[] header, Charset charset, MappingChoice mapping) {
        return new Source(format, new String(header, StandardCharsets.UTF_8), charset, mapping);
    }

    /** Ending of the object's name; names the encoding in which the rows came where it was another than UTF-8. */
    String ending() {
        String came =
                charset.equals(StandardCharsets.UTF_8) ? "" : charset.name().toLowerCase(Locale.ROOT) + ".";
        return came + format.extension() + ".gz";
    }

    byte[] headerBytes() {
        return header.getBytes(StandardCharsets.UTF_8);
    }
}
