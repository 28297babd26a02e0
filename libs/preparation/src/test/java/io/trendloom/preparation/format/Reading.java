package io.trendloom.preparation.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads whole bodies. */
final class Reading {
    private Reading() {}

    static List<ReadRow> read(RowFormat format, String body) {
        return read(format, body.getBytes(StandardCharsets.UTF_8), Limits.DEFAULT);
    }

    static List<ReadRow> read(RowFormat format, byte[] body, Limits limits) {
        List<ReadRow> rows = new ArrayList<>();
        try (RowReader reader = format.open(new ByteArrayInputStream(body), limits)) {
            for (ReadRow row = reader.next(); row != null; row = reader.next()) {
                rows.add(row);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return rows;
    }

    /** What each row says in short: its bytes, or the rule that it broke. */
    static List<String> shown(List<ReadRow> rows) {
        return rows.stream()
                .map(row -> switch (row) {
                    case RawRow raw -> text(raw);
                    case BrokenRow broken -> "!" + broken.rule().text();
                })
                .toList();
    }

    static String text(RawRow row) {
        return new String(row.bytes(), StandardCharsets.UTF_8);
    }
}
