package io.trendloom.preparation.format;

import dev.hardwood.HardwoodContext;
import dev.hardwood.InputFile;
import dev.hardwood.metadata.ColumnChunk;
import dev.hardwood.metadata.CompressionCodec;
import dev.hardwood.metadata.RowGroup;
import dev.hardwood.reader.ColumnReaders;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.schema.ColumnProjection;
import dev.hardwood.schema.ColumnSchema;
import dev.hardwood.schema.FileSchema;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A Parquet file that was looked at before anything of it is read: what it asks for is bounded. */
final class ParquetFile implements AutoCloseable {
    private static final int MOST_COLUMNS = 1_000;
    private static final int MOST_ROWS_AT_ONCE = 4_096;
    private static final long MOST_BYTES_AT_ONCE = 32 << 20;
    private static final Set<CompressionCodec> CODECS = EnumSet.of(
            CompressionCodec.UNCOMPRESSED, CompressionCodec.SNAPPY, CompressionCodec.GZIP, CompressionCodec.ZSTD);

    private final HardwoodContext threads = HardwoodContext.create(1);
    private final ParquetFileReader file;
    private final int rowsAtOnce;

    private ParquetFile(Path path) throws IOException {
        ParquetFooter.require(path);
        file = ParquetFileReader.open(InputFile.of(path), threads);
        checkColumns(file.getFileSchema());
        rowsAtOnce = checkPages(path);
    }

    /**
     * Opens a file.
     *
     * @throws EnvelopeException if it is none, or asks for too much
     */
    static ParquetFile open(Path path) throws IOException {
        try {
            return new ParquetFile(path);
        } catch (EnvelopeException known) {
            throw known;
        } catch (IOException | RuntimeException damaged) {
            throw new EnvelopeException(
                    "The Parquet file cannot be read: it is cut off, damaged, or none (%s). Maybe send it again?"
                            .formatted(firstLine(damaged)));
        }
    }

    private static String firstLine(Exception damaged) {
        String text = String.valueOf(damaged.getMessage()).lines().findFirst().orElse("");
        return text.length() <= 120 ? text : text.substring(0, 120) + "…";
    }

    private static void checkColumns(FileSchema schema) {
        if (schema.getColumnCount() > MOST_COLUMNS) {
            throw new EnvelopeException("The Parquet file has %d columns; at most %d are taken."
                    .formatted(schema.getColumnCount(), MOST_COLUMNS));
        }
        for (ColumnSchema column : schema.getColumns()) {
            if (!schema.isFlatSchema() || !ParquetTexts.has(column)) {
                throw new EnvelopeException(
                        ("The column (%s) of the Parquet file is nested or of a type (%s) without a text. Columns hold texts,"
                                        + " whole numbers, decimals, days, times or true and false.")
                                .formatted(column.fieldPath(), column.type()));
            }
        }
    }

    private int checkPages(Path path) throws IOException {
        long largest = 0;
        long dictionaries = 0;
        try (FileChannel channel = FileChannel.open(path)) {
            for (int column = 0; column < file.getFileSchema().getColumnCount(); column++) {
                ParquetPages pages = new ParquetPages();
                for (RowGroup group : file.getFileMetaData().rowGroups()) {
                    ColumnChunk chunk = group.columns().get(column);
                    requireCodec(chunk.metaData().codec());
                    pages.add(channel, chunk);
                }
                largest += pages.largest();
                dictionaries += pages.dictionary();
            }
        }
        if (largest > MOST_BYTES_AT_ONCE) {
            throw new EnvelopeException(
                    "The largest pages of the Parquet file's columns have %d bytes together; at most %d are taken. Maybe write smaller pages, of 1 MiB each."
                            .formatted(largest, MOST_BYTES_AT_ONCE));
        }
        return Math.toIntExact(Math.clamp(MOST_BYTES_AT_ONCE / Math.max(dictionaries, 1), 1, MOST_ROWS_AT_ONCE));
    }

    private static void requireCodec(CompressionCodec codec) {
        if (!CODECS.contains(codec)) {
            throw new EnvelopeException("The Parquet file is compressed by %s; those taken are %s."
                    .formatted(codec, CODECS.stream().map(Enum::name).collect(Collectors.joining(", "))));
        }
    }

    /** Names of the columns in their order. */
    List<String> columns() {
        return file.getFileSchema().getColumns().stream()
                .map(ColumnSchema::name)
                .toList();
    }

    ColumnReaders readers() {
        return file.buildColumnReaders(ColumnProjection.all())
                .batchSize(rowsAtOnce)
                .build();
    }

    @Override
    public void close() throws IOException {
        file.close();
        threads.close();
    }
}
