package io.trendloom.preparation.format;

import java.io.IOException;

/** Steps over whole lines of a window without holding them. */
final class Lines {
    private static final int STEP = 1 << 15;

    private Lines() {}

    /** Moves behind the next line feed or carriage return; returns the line's length in bytes. */
    static long skip(ByteWindow window) throws IOException {
        long skipped = 0;
        int offset = 0;
        int c = window.at(0);
        while (c != '\n' && c != '\r' && c != ByteWindow.END) {
            if (++offset == STEP) {
                window.skip(offset);
                skipped += offset;
                offset = 0;
            }
            c = window.at(offset);
        }
        window.skip(c == ByteWindow.END ? offset : offset + 1);
        return skipped + offset;
    }

    /** Moves to the first byte that is no line end. */
    static void skipBlank(ByteWindow window) throws IOException {
        int c = window.at(0);
        while (c == '\n' || c == '\r') {
            window.skip(1);
            c = window.at(0);
        }
    }

    static void skipByteOrderMark(ByteWindow window) throws IOException {
        if (window.at(0) == 0xef && window.at(1) == 0xbb && window.at(2) == 0xbf) {
            window.skip(3);
        }
    }
}
