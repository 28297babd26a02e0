package io.trendloom.ingest.http;

import io.trendloom.contract.Json;
import io.trendloom.ingest.rejection.OpenRow;
import io.trendloom.ingest.rejection.RejectionFilter;
import io.trendloom.ingest.rejection.Rejections;
import io.trendloom.preparation.format.CsvText;
import jakarta.inject.Singleton;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes open rows as a file, one after the other. */
@Singleton
class RejectionsFile {
    private static final String HEAD = "id,kind,at,row,rowId,rule,reason,header,source\r\n";

    private final Rejections rejections;

    RejectionsFile(Rejections rejections) {
        this.rejections = rejections;
    }

    void csv(RejectionFilter filter, OutputStream out) throws IOException {
        write(filter, out, HEAD, RejectionsFile::cells);
    }

    void ndjson(RejectionFilter filter, OutputStream out) throws IOException {
        write(filter, out, "", RejectionsFile::json);
    }

    private void write(RejectionFilter filter, OutputStream out, String head, Function<OpenRowAnswer, String> line)
            throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        text.write(head);
        try {
            rejections.each(filter, row -> write(text, row, line));
        } catch (SQLException e) {
            throw new IOException("The rows could not be read to the end.", e);
        }
        text.flush();
    }

    private static void write(Writer text, OpenRow row, Function<OpenRowAnswer, String> line) {
        try {
            text.write(line.apply(OpenRowAnswer.of(row)));
        } catch (IOException e) {
            throw new UncheckedIOException("The client went away.", e);
        }
    }

    private static String cells(OpenRowAnswer row) {
        return Stream.<@Nullable Object>of(
                                row.id(),
                                row.kind().text(),
                                row.at(),
                                row.row(),
                                row.rowId(),
                                row.rule(),
                                row.reason(),
                                row.header(),
                                row.source())
                        .map(value -> value == null ? "" : CsvText.of(value.toString()))
                        .collect(Collectors.joining(","))
                + "\r\n";
    }

    private static String json(OpenRowAnswer row) {
        try {
            return Json.mapper().writeValueAsString(row) + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException("A record of texts is always JSON.", e);
        }
    }
}
