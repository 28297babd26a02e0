package io.trendloom.platform.parquet;

import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import dev.hardwood.schema.ColumnSchema;
import dev.hardwood.schema.FileSchema;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/** Rows to Parquet (zstd) and back, in memory. */
public final class ParquetRows {
    private static final long ROW_GROUP_BYTES = 32L << 20;

    private ParquetRows() {}

    public static <T> byte[] write(RowSchema<T> schema, List<T> rows) {
        ByteArrayOutputStream file = new ByteArrayOutputStream(1 << 16);
        try (ParquetWriter<T> writer = writer(schema, file)) {
            for (T row : rows) {
                writer.write(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Memory does not fail.", e);
        }
        return file.toByteArray();
    }

    static <T> ParquetWriter<T> writer(RowSchema<T> schema, OutputStream out) throws IOException {
        RowWriterBuilder<T> builder = new RowWriterBuilder<>(schema, new StreamOutputFile(out))
                .withConf(new PlainParquetConfiguration())
                .withCodecFactory(new ZstdCodecFactory())
                .withCompressionCodec(CompressionCodecName.ZSTD)
                .withRowGroupSize(ROW_GROUP_BYTES);
        schema.columns().stream()
                .filter(Column::distinct)
                .forEach(column -> builder.withDictionaryEncoding(column.name(), false));
        return builder.build();
    }

    /** All rows of the files, in order. */
    public static <T> List<T> read(RowSchema<T> schema, List<byte[]> files) {
        List<T> rows = new ArrayList<>();
        forEach(schema, files, rows::add);
        return rows;
    }

    /** Visits all rows of the files, in order. */
    public static <T> void forEach(RowSchema<T> schema, List<byte[]> files, Consumer<? super T> visitor) {
        forEach(schema, files, cells -> true, visitor);
    }

    /**
     * Visits rows of the files, in order.
     *
     * @param wanted asked of each row's cells: the others are not made into rows
     */
    public static <T> void forEach(
            RowSchema<T> schema, List<byte[]> files, Predicate<Cells> wanted, Consumer<? super T> visitor) {
        if (files.isEmpty()) {
            return;
        }
        List<InputFile> inputs =
                InputFile.ofBuffers(files.stream().map(ByteBuffer::wrap).toList());
        try (ParquetFileReader reader = ParquetFileReader.openAll(inputs);
                RowReader row = reader.rowReader()) {
            Cells cells = new Cells(row, positions(schema, reader.getFileSchema()));
            while (row.hasNext()) {
                row.next();
                if (wanted.test(cells)) {
                    visitor.accept(schema.read(cells));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The files are no Parquet of this schema.", e);
        }
    }

    private static int[] positions(RowSchema<?> schema, FileSchema file) {
        Map<String, Integer> byName = new HashMap<>();
        for (ColumnSchema column : file.getColumns()) {
            byName.put(column.name(), column.columnIndex());
        }
        return schema.columns().stream()
                .mapToInt(column -> byName.getOrDefault(column.name(), -1))
                .toArray();
    }
}
