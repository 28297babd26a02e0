package io.trendloom.preparation.format;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The formats of an upload. */
public enum RowFormat {
    CSV("text/csv", "csv"),
    NDJSON("application/x-ndjson", "ndjson"),
    JSON("application/json", "json"),
    PARQUET("application/vnd.apache.parquet", "parquet");

    private static final Map<String, RowFormat> ALIASES =
            Map.of("application/ndjson", NDJSON, "application/x-parquet", PARQUET);

    private final String contentType;
    private final String extension;

    RowFormat(String contentType, String extension) {
        this.contentType = contentType;
        this.extension = extension;
    }

    public String contentType() {
        return contentType;
    }

    /** The ending of a file of this format, without the dot. */
    public String extension() {
        return extension;
    }

    /** The format of a content type, whatever its parameters; null for any other. */
    public static @Nullable RowFormat ofContentType(@Nullable String contentType) {
        if (contentType == null) {
            return null;
        }
        String bare = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        for (RowFormat format : values()) {
            if (format.contentType.equals(bare)) {
                return format;
            }
        }
        return ALIASES.get(bare);
    }

    /**
     * Opens an upload; one that begins as gzip does is decompressed, one in UTF-16 or GB18030 is read as UTF-8.
     *
     * @throws EnvelopeException where no row can be read at all
     */
    public RowReader open(InputStream body, Limits limits) throws IOException {
        return open(body, limits, ',', null);
    }

    /**
     * Opens an upload.
     *
     * @param separator what stands between the fields of CSV
     * @param encoding that the upload is known to have where it has no byte order mark; null: to be told by its bytes
     */
    public RowReader open(InputStream body, Limits limits, char separator, @Nullable Charset encoding)
            throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(body);
        try {
            InputStream plain = Gunzip.whereCompressed(buffered);
            return this == PARQUET ? ParquetReader.open(plain, limits) : text(plain, limits, separator, encoding);
        } catch (GzipBrokenException broken) {
            throw new EnvelopeException("The gzip body is broken before its first row. Maybe it was cut off?");
        }
    }

    private RowReader text(InputStream plain, Limits limits, char separator, @Nullable Charset encoding)
            throws IOException {
        Utf8Input text = new Utf8Input(plain, encoding);
        ByteWindow window = new ByteWindow(text);
        return new GzipGuard(
                text,
                switch (this) {
                    case CSV -> new CsvReader(window, limits, separator);
                    case NDJSON, PARQUET -> new NdjsonReader(window, limits);
                    case JSON -> new JsonReader(window, limits);
                });
    }

    /** The format in which single rows of this one are written down: Parquet has no rows, so that they are NDJSON. */
    public RowFormat ofRows() {
        return this == PARQUET ? NDJSON : this;
    }

    /** The rows as one body of this format that reads back as the same rows. */
    public byte[] join(byte[] header, List<byte[]> rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String separator = this == JSON ? ",\n" : "\n";
        out.writeBytes(this == JSON ? new byte[] {'['} : header);
        out.writeBytes(this == CSV ? new byte[] {'\n'} : new byte[0]);
        for (int i = 0; i < rows.size(); i++) {
            out.writeBytes(rows.get(i));
            boolean last = i == rows.size() - 1;
            out.writeBytes((last && this == JSON ? "" : separator).getBytes(StandardCharsets.US_ASCII));
        }
        out.writeBytes(this == JSON ? new byte[] {']'} : new byte[0]);
        return out.toByteArray();
    }
}
