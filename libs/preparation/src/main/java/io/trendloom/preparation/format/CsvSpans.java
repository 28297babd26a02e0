package io.trendloom.preparation.format;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Where the fields of one CSV row begin and end, quotes included. */
final class CsvSpans {
    private final int[] starts;
    private final int[] ends;

    CsvSpans(int[] starts, int[] ends, int count) {
        this.starts = Arrays.copyOf(starts, count);
        this.ends = Arrays.copyOf(ends, count);
    }

    int count() {
        return starts.length;
    }

    int start(int field) {
        return starts[field];
    }

    int end(int field) {
        return ends[field];
    }

    boolean quoted(byte[] row, int field) {
        return ends[field] - starts[field] >= 2 && row[starts[field]] == '"';
    }

    String text(byte[] row, int field, Charset charset) {
        int from = starts[field];
        int to = ends[field];
        if (!quoted(row, field)) {
            return new String(row, from, to - from, charset);
        }
        return new String(row, from + 1, to - from - 2, charset).replace("\"\"", "\"");
    }

    List<String> texts(byte[] row) {
        List<String> texts = new ArrayList<>(count());
        for (int field = 0; field < count(); field++) {
            texts.add(text(row, field, StandardCharsets.UTF_8));
        }
        return texts;
    }
}
