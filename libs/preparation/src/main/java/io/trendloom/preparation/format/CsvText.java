package io.trendloom.preparation.format;

/** A text as a field of CSV. */
public final class CsvText {
    /** With which a cell begins that spreadsheets take for a formula, in their full-width forms too. */
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private CsvText() {}

    /**
     * As RFC 4180 asks for texts with commas, quotes or line ends in them; one that a spreadsheet would run as a formula gets
     * an apostrophe before it.
     */
    public static String of(String id) {
        String text = !id.isEmpty() && FORMULA.indexOf(id.charAt(0)) >= 0 ? "'" + id : id;
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
