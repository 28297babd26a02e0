package io.trendloom.preparation.format;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The columns of a CSV upload, in their order. */
final class CsvHeader {
    private static final int MOST_COLUMNS = 1_000;

    private final List<String> names;
    private final List<String> sorted;
    private final Map<String, Integer> positions = new HashMap<>();
    private final byte[] bytes;
    private final char separator;

    private CsvHeader(List<String> names, byte[] bytes, char separator) {
        this.names = names;
        this.bytes = bytes;
        this.separator = separator;
        this.sorted = names.stream().sorted().toList();
        for (int i = 0; i < names.size(); i++) {
            if (positions.put(names.get(i), i) != null) {
                throw new EnvelopeException("The header line names the column (%s) twice.".formatted(names.get(i)));
            }
        }
    }

    static CsvHeader of(byte[] line, CsvSpans spans, char separator) {
        if (!Utf8.isValid(line)) {
            throw new EnvelopeException(
                    "The header line is neither UTF-8 nor GB18030 nor UTF-16 with a byte order mark. "
                            + "Maybe the file is compressed, binary or in another encoding?");
        }
        if (spans.count() > MOST_COLUMNS) {
            throw new EnvelopeException(
                    "The header line has %d columns; at most %d are taken.".formatted(spans.count(), MOST_COLUMNS));
        }
        String text = new String(line, StandardCharsets.UTF_8);
        if (text.chars().anyMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r')) {
            throw new EnvelopeException(
                    "The header line holds control characters. Maybe the file is binary, compressed or UTF-16?");
        }
        return new CsvHeader(spans.texts(line).stream().map(String::strip).toList(), line, separator);
    }

    char separator() {
        return separator;
    }

    int width() {
        return names.size();
    }

    /** Position of the column, or −1. */
    int position(String column) {
        return positions.getOrDefault(column, -1);
    }

    List<String> names() {
        return names;
    }

    List<String> sorted() {
        return sorted;
    }

    byte[] bytes() {
        return bytes.clone();
    }
}
