package io.trendloom.preparation.format;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A JSON array of objects, or one object. Values are told apart by their brackets and then parsed one by one, so that a
 * malformed one costs itself only.
 */
final class JsonReader implements RowReader {
    private final ByteWindow window;
    private final Limits limits;
    private final boolean array;
    private boolean separated = true;
    private boolean ended;
    private long number;

    JsonReader(ByteWindow window, Limits limits) throws IOException {
        this.window = window;
        this.limits = limits;
        Lines.skipByteOrderMark(window);
        int first = afterSpace();
        if (first == ByteWindow.END) {
            throw new EnvelopeException("The upload is empty; JSON must be an array of objects or one object.");
        }
        if (first != '[' && first != '{') {
            throw new EnvelopeException(
                    "The upload begins with byte 0x%02x; JSON must be an array of objects or one object."
                            .formatted(first));
        }
        this.array = first == '[';
        window.skip(array ? 1 : 0);
    }

    @Override
    public @Nullable ReadRow next() throws IOException {
        if (ended) {
            return null;
        }
        int c = afterSpace();
        if (!array) {
            return number == 0 ? value() : end(c);
        }
        if (c == ',' && !separated) {
            separated = true;
            window.skip(1);
            c = afterSpace();
        }
        return c == ']' ? endOfArray() : element(c);
    }

    private ReadRow element(int c) throws IOException {
        if (c == ByteWindow.END) {
            return last("The upload ends before its array does.");
        }
        boolean expected = separated;
        separated = !separated;
        return expected ? value() : malformed("A comma is missing before the next value of the array.");
    }

    private @Nullable ReadRow endOfArray() throws IOException {
        window.skip(1);
        return end(afterSpace());
    }

    private @Nullable ReadRow end(int c) {
        ended = true;
        return c == ByteWindow.END
                ? null
                : last("There is text after the end of the JSON. Maybe it is application/x-ndjson?");
    }

    private BrokenRow last(String reason) {
        ended = true;
        return malformed(reason);
    }

    private BrokenRow malformed(String reason) {
        return new BrokenRow(++number, FormatRule.JSON_MALFORMED, reason);
    }

    private ReadRow value() throws IOException {
        number++;
        JsonElement element = new JsonElement();
        long dropped = 0;
        int length = 0;
        while (!element.endsBefore(window.at(length))) {
            element.take(window.at(length++));
            if (length > limits.rowBytes()) {
                window.skip(length);
                dropped += length;
                length = 0;
            }
        }
        byte[] bytes = window.copy(0, length);
        window.skip(length);
        ended = element.isOpen();
        return dropped == 0 ? JsonTexts.row(number, bytes) : BrokenRow.tooLarge(number, dropped + length, limits);
    }

    private int afterSpace() throws IOException {
        int c = window.at(0);
        while (c == ' ' || c == '\n' || c == '\r' || c == '\t') {
            window.skip(1);
            c = window.at(0);
        }
        return c;
    }

    @Override
    public List<String> columns() {
        return List.of();
    }

    @Override
    public byte[] header() {
        return new byte[0];
    }

    @Override
    public void close() throws IOException {
        window.close();
    }
}
