package io.trendloom.preparation.format;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * CSV with a header line, UTF-8, separated by commas or another sign, quoted by double quotes. A broken row costs its own line only: the
 * next one is tried from its beginning.
 */
final class CsvReader implements RowReader {
    private final ByteWindow window;
    private final CsvScanner scanner;
    private final Limits limits;
    private final CsvHeader header;
    private long number;

    CsvReader(ByteWindow window, Limits limits, char separator) throws IOException {
        this.window = window;
        this.limits = limits;
        this.scanner = new CsvScanner(window, limits.rowBytes(), separator);
        this.header = readHeader(separator);
    }

    private CsvHeader readHeader(char separator) throws IOException {
        Lines.skipByteOrderMark(window);
        Lines.skipBlank(window);
        if (window.at(0) == ByteWindow.END) {
            throw new EnvelopeException("The upload is empty; CSV must begin with a header line.");
        }
        if (scanner.scan() != CsvScanner.End.ROW) {
            throw new EnvelopeException(("The header line has an unclosed quote or more than %d bytes. "
                            + "Maybe the file is not CSV but binary or compressed?")
                    .formatted(limits.rowBytes()));
        }
        CsvHeader read = CsvHeader.of(window.copy(0, scanner.length()), scanner.spans(), separator);
        window.skip(scanner.length() + scanner.lineEnd());
        return read;
    }

    @Override
    public @Nullable ReadRow next() throws IOException {
        Lines.skipBlank(window);
        if (window.at(0) == ByteWindow.END) {
            return null;
        }
        number++;
        return switch (scanner.scan()) {
            case ROW -> row();
            case QUOTE_UNCLOSED -> broken(FormatRule.QUOTE_UNCLOSED, "A quoted field of the line does not end.");
            case TOO_LARGE -> BrokenRow.tooLarge(number, Lines.skip(window), limits);
        };
    }

    private ReadRow row() throws IOException {
        if (scanner.fields() != header.width()) {
            return broken(
                    FormatRule.COLUMN_COUNT,
                    "The row has %d fields, the header line %d.".formatted(scanner.fields(), header.width()));
        }
        byte[] bytes = window.copy(0, scanner.length());
        CsvSpans spans = scanner.spans();
        window.skip(scanner.length() + scanner.lineEnd());
        if (!Utf8.isValid(bytes)) {
            return new BrokenRow(
                    number,
                    FormatRule.NOT_UTF_8,
                    "The row (%d bytes) has bytes that are malformed in its encoding.".formatted(bytes.length));
        }
        return new CsvRow(number, header, bytes, spans);
    }

    private BrokenRow broken(FormatRule rule, String reason) throws IOException {
        Lines.skip(window);
        return new BrokenRow(number, rule, reason);
    }

    @Override
    public List<String> columns() {
        return header.names();
    }

    @Override
    public byte[] header() {
        return header.bytes();
    }

    @Override
    public void close() throws IOException {
        window.close();
    }
}
