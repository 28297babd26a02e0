package io.trendloom.preparation.format;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One JSON object a line. */
final class NdjsonReader implements RowReader {
    private final ByteWindow window;
    private final Limits limits;
    private long number;

    NdjsonReader(ByteWindow window, Limits limits) throws IOException {
        this.window = window;
        this.limits = limits;
        Lines.skipByteOrderMark(window);
    }

    @Override
    public @Nullable ReadRow next() throws IOException {
        Lines.skipBlank(window);
        if (window.at(0) == ByteWindow.END) {
            return null;
        }
        number++;
        int length = lineLength();
        if (length > limits.rowBytes()) {
            return BrokenRow.tooLarge(number, Lines.skip(window), limits);
        }
        byte[] line = window.copy(0, length);
        Lines.skip(window);
        return JsonTexts.row(number, line);
    }

    private int lineLength() throws IOException {
        int length = 0;
        int c = window.at(0);
        while (c != '\n' && c != '\r' && c != ByteWindow.END && length <= limits.rowBytes()) {
            c = window.at(++length);
        }
        return length;
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
