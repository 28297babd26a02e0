package io.trendloom.forecast.view;

/** A text as a field of CSV. */
final class CsvCell {
    /** With which a cell begins that spreadsheets take for a formula, in their full-width forms too. */
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private CsvCell() {}

    /** As RFC 4180 asks for, and with an apostrophe before it where a spreadsheet would run it. */
    static String of(String cell) {
        String text = !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
