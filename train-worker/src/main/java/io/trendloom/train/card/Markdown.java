package io.trendloom.train.card;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Markdown as it grows. */
final class Markdown {
    private final StringBuilder text = new StringBuilder();

    Markdown heading(String title) {
        text.append(text.isEmpty() ? "# " : "\n## ").append(title).append("\n\n");
        return this;
    }

    /** A line of text; {@code %} as in {@link String#format}. */
    Markdown line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
        return this;
    }

    Markdown points(List<String> points) {
        points.forEach(point -> text.append("- ").append(point).append('\n'));
        return this;
    }

    Markdown table(List<String> columns, List<List<String>> rows) {
        row(columns);
        row(Collections.nCopies(columns.size(), "---"));
        rows.forEach(this::row);
        return this;
    }

    private void row(List<String> cells) {
        text.append(cells.stream().map(Markdown::cell).collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    private static String cell(String value) {
        return Arrays.stream(value.split("\\R"))
                .collect(Collectors.joining(" "))
                .replace("|", "\\|");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
