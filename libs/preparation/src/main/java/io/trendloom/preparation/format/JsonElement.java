package io.trendloom.preparation.format;

/** Watches the bytes of one JSON value go by and tells where it ends, without understanding it. */
final class JsonElement {
    private int depth;
    private boolean inString;
    private boolean escaped;
    private boolean begun;
    private boolean bare;

    /** Whether the value ends before this byte; it has at least one byte of its own. */
    boolean endsBefore(int c) {
        if (c == ByteWindow.END) {
            return true;
        }
        if (bare) {
            return c == ',' || c == ']' || c <= ' ';
        }
        return begun && !inString && depth <= 0;
    }

    /** Whether more bytes must come to make the value whole. */
    boolean isOpen() {
        return inString || depth > 0;
    }

    void take(int c) {
        if (inString) {
            inString = escaped || c != '"';
            escaped = !escaped && c == '\\';
        } else if (c == '"') {
            inString = true;
        } else if (c == '{' || c == '[') {
            depth++;
        } else if (c == '}' || c == ']') {
            depth--;
        }
        bare = bare || !begun && !inString && depth == 0;
        begun = true;
    }
}
