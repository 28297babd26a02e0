package io.trendloom.preparation.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.hardwood.reader.ColumnReaders;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a Parquet file, each as a JSON object of texts; what has no value is left out. The file is read from its end,
 * so that an upload waits in a temporary file.
 */
final class ParquetReader implements RowReader {
    private final Path copy;
    private final ParquetFile file;
    private final Limits limits;
    private final List<String> names;
    private final ColumnReaders readers;
    private final List<ParquetColumn> columns = new ArrayList<>();
    private long number;
    private int row;
    private int rows;
    private boolean ended;

    private ParquetReader(Path copy, ParquetFile file, Limits limits) throws JsonProcessingException {
        this.copy = copy;
        this.file = file;
        this.limits = limits;
        this.names = file.columns();
        if (new HashSet<>(names).size() < names.size()) {
            throw new EnvelopeException("The Parquet file names a column twice.");
        }
        this.readers = file.readers();
        for (int column = 0; column < names.size(); column++) {
            columns.add(new ParquetColumn(readers.getColumnReader(column)));
        }
    }

    /**
     * Opens an upload.
     *
     * @throws EnvelopeException where no row can be read at all
     */
    static ParquetReader open(InputStream body, Limits limits) throws IOException {
        Path copy = Files.createTempFile("trendloom-upload-", ".parquet");
        try {
            copy(body, copy, limits);
            return new ParquetReader(copy, ParquetFile.open(copy), limits);
        } catch (IOException | RuntimeException failed) {
            Files.deleteIfExists(copy);
            throw failed;
        }
    }

    private static void copy(InputStream body, Path copy, Limits limits) throws IOException {
        try (body;
                var out = Files.newOutputStream(copy)) {
            byte[] buffer = new byte[1 << 16];
            long size = 0;
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                size += read;
                if (size > limits.fileBytes()) {
                    throw new EnvelopeException("The Parquet file has more than %d bytes. Maybe send it in parts."
                            .formatted(limits.fileBytes()));
                }
                out.write(buffer, 0, read);
            }
        }
    }

    @Override
    public @Nullable ReadRow next() {
        if (ended) {
            return null;
        }
        try {
            if (row == rows && !nextBatch()) {
                ended = true;
                return null;
            }
            return read(number + 1, row++);
        } catch (ParquetColumn.MalformedTextException malformed) {
            return new BrokenRow(number + 1, FormatRule.NOT_UTF_8, "The row has a text that is not UTF-8.");
        } catch (RuntimeException damaged) {
            ended = true;
            return new BrokenRow(
                    number + 1,
                    FormatRule.PARQUET_BROKEN,
                    "The Parquet file is damaged after row %d. Maybe send it again?".formatted(number));
        } finally {
            number += ended ? 0 : 1;
        }
    }

    private boolean nextBatch() {
        do {
            if (!readers.nextBatch()) {
                return false;
            }
            rows = readers.getRecordCount();
            row = 0;
        } while (rows == 0);
        columns.forEach(ParquetColumn::nextBatch);
        return true;
    }

    private ReadRow read(long rowNumber, int at) {
        StringBuilder json = new StringBuilder("{");
        for (int column = 0; column < names.size(); column++) {
            String text = columns.get(column).text(at);
            if (text != null) {
                json.append(json.length() == 1 ? "" : ",")
                        .append(quoted(names.get(column)))
                        .append(':')
                        .append(quoted(text));
            }
        }
        byte[] bytes = json.append('}').toString().getBytes(StandardCharsets.UTF_8);
        return bytes.length > limits.rowBytes()
                ? BrokenRow.tooLarge(rowNumber, bytes.length, limits)
                : JsonTexts.row(rowNumber, bytes);
    }

    private static String quoted(String text) {
        try {
            return JsonTexts.quoted(text);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException("A text is always JSON.", impossible);
        }
    }

    @Override
    public List<String> columns() {
        return names;
    }

    @Override
    public byte[] header() {
        return new byte[0];
    }

    @Override
    public void close() throws IOException {
        try {
            readers.close();
            file.close();
        } finally {
            Files.deleteIfExists(copy);
        }
    }
}
