package io.trendloom.preparation.format;

import java.io.IOException;
import java.util.Arrays;

/** Finds the fields of the row at the start of a window, after RFC 4180, in one pass over its bytes. */
final class CsvScanner {

    /** How a scan ended. */
    enum End {
        ROW,
        QUOTE_UNCLOSED,
        TOO_LARGE
    }

    private static final int CR = '\r';
    private static final int LF = '\n';

    private final ByteWindow window;
    private final int limit;
    private final char separator;
    private int[] starts = new int[16];
    private int[] ends = new int[16];
    private int count;
    private int position;
    private boolean lines;

    CsvScanner(ByteWindow window, int limit, char separator) {
        this.window = window;
        this.limit = limit;
        this.separator = separator;
    }

    /** Scans one row; afterwards {@link #length} is where its line end begins. */
    End scan() throws IOException {
        count = 0;
        position = 0;
        lines = false;
        while (true) {
            int start = position;
            boolean whole = window.at(position) == '"' ? quoted() : plain();
            if (!whole) {
                return position > limit && !lines ? End.TOO_LARGE : End.QUOTE_UNCLOSED;
            }
            if (position > limit) {
                return End.TOO_LARGE;
            }
            add(start, position);
            if (window.at(position) != separator) {
                return End.ROW;
            }
            position++;
        }
    }

    private boolean plain() throws IOException {
        while (position <= limit && !fieldEndsAt(position)) {
            position++;
        }
        return true;
    }

    private boolean quoted() throws IOException {
        position++;
        while (position <= limit) {
            int c = window.at(position);
            if (c == ByteWindow.END) {
                return false;
            }
            position++;
            if (c == LF || c == CR) {
                lines = true;
            } else if (c == '"') {
                if (window.at(position) != '"') {
                    return fieldEndsAt(position);
                }
                position++;
            }
        }
        return false;
    }

    private boolean fieldEndsAt(int offset) throws IOException {
        int c = window.at(offset);
        return c == separator || c == LF || c == CR || c == ByteWindow.END;
    }

    private void add(int start, int end) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
            ends = Arrays.copyOf(ends, count * 2);
        }
        starts[count] = start;
        ends[count++] = end;
    }

    /** Length of the row in bytes, without its line end. */
    int length() {
        return position;
    }

    /** Length of the line end after the row: 0 to 2 bytes. */
    int lineEnd() throws IOException {
        int c = window.at(position);
        if (c == CR) {
            return window.at(position + 1) == LF ? 2 : 1;
        }
        return c == LF ? 1 : 0;
    }

    int fields() {
        return count;
    }

    /** Whether the row goes over more than one line. */
    boolean manyLines() {
        return lines;
    }

    CsvSpans spans() {
        return new CsvSpans(starts, ends, count);
    }
}
