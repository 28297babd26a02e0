package io.trendloom.preparation.format;

import java.util.Locale;

/** The rules that a row must keep to be read at all. */
public enum FormatRule {
    ROW_TOO_LARGE("A row has at most as many bytes as the limit says (1 MiB)."),
    NOT_UTF_8("A row has no byte that is malformed in the encoding of its upload."),
    QUOTE_UNCLOSED("A quoted CSV field ends with a quote, and only a separator or the line's end follows it."),
    COLUMN_COUNT("A CSV row has as many fields as the header line."),
    JSON_MALFORMED("A JSON row is well-formed, names no field twice and nests at most 32 deep."),
    JSON_NOT_OBJECT("A JSON row is an object."),
    GZIP_BROKEN("A compressed upload is whole; the rows before the break are kept."),
    PARQUET_BROKEN("A Parquet file is whole; the rows before the damage are kept.");

    private final String sentence;

    FormatRule(String sentence) {
        this.sentence = sentence;
    }

    /** The rule's name in kebab-case. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What the rule asks of a row. */
    public String sentence() {
        return sentence;
    }
}
