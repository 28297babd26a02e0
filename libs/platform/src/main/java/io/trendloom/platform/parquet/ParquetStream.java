package io.trendloom.platform.parquet;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.parquet.hadoop.ParquetWriter;

/**
 * Rows on their way into a stream, of which a row group at a time is in memory. What was not ended has no footer, so that
 * no reader takes a part of the rows for all.
 */
@SuppressWarnings("resource")
public final class ParquetStream<T> {
    private final ParquetWriter<T> writer;

    private ParquetStream(ParquetWriter<T> writer) {
        this.writer = writer;
    }

    public static <T> ParquetStream<T> of(RowSchema<T> schema, OutputStream out) throws IOException {
        return new ParquetStream<>(ParquetRows.writer(schema, out));
    }

    public void write(T row) throws IOException {
        writer.write(row);
    }

    /** Makes the file whole. */
    public void end() throws IOException {
        writer.close();
    }
}
