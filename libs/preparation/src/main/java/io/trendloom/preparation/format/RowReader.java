package io.trendloom.preparation.format;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of one upload, one after the other, in bounded memory. Used by one thread at a time. */
public interface RowReader extends AutoCloseable {

    /** The next row; null at the end. */
    @Nullable ReadRow next() throws IOException;

    /** The columns that the header line names; empty for formats whose rows name their fields themselves. */
    List<String> columns();

    /** The exact bytes of the CSV header line, without its end; empty for other formats. */
    byte[] header();

    /** The encoding in which the upload came, as far as it was read; rows are always UTF-8. */
    default Charset charset() {
        return StandardCharsets.UTF_8;
    }

    @Override
    void close() throws IOException;
}
