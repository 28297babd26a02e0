package io.trendloom.launcher.load;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.trendloom.preparation.format.RowFormat;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** Reads the door's answer to one request: a result a row, and last a summary, without which it is not whole. */
final class AnswerReader {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectReader ROW = JSON.readerFor(RowAnswer.class);

    private AnswerReader() {}

    /** The results of so many rows, in their order; an answer that is not whole is an error. */
    static List<RowAnswer> read(InputStream answer, RowFormat format, int rows) throws IOException {
        List<RowAnswer> results = new ArrayList<>(rows);
        boolean whole = switch (format) {
            case CSV, NDJSON, PARQUET -> lines(answer, results);
            case JSON -> document(answer, results);
        };
        if (!whole || results.size() != rows) {
            throw new IOException("the answer ended after %d of %d rows".formatted(results.size(), rows));
        }
        return results;
    }

    private static boolean lines(InputStream answer, List<RowAnswer> results) throws IOException {
        boolean whole = false;
        try (JsonParser parser = JSON.createParser(answer)) {
            while (parser.nextToken() != null) {
                JsonNode line = parser.readValueAsTree();
                whole = line.has("summary");
                if (line.has("row")) {
                    results.add(ROW.readValue(line));
                }
            }
        }
        return whole;
    }

    private static boolean document(InputStream answer, List<RowAnswer> results) throws IOException {
        JsonNode document = JSON.readTree(answer);
        for (JsonNode row : document.path("results")) {
            results.add(ROW.readValue(row));
        }
        return document.has("summary");
    }
}
