package io.trendloom.preparation.format;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of CSV; its fields are decoded when asked for. */
public final class CsvRow implements RawRow {
    private final long number;
    private final CsvHeader header;
    private final byte[] bytes;
    private final CsvSpans spans;
    private final Charset charset;

    CsvRow(long number, CsvHeader header, byte[] bytes, CsvSpans spans) {
        this.number = number;
        this.header = header;
        this.bytes = bytes;
        this.spans = spans;
        this.charset = Utf8.isAscii(bytes) ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
    }

    @Override
    public long number() {
        return number;
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public List<String> columns() {
        return header.sorted();
    }

    @Override
    public @Nullable String text(String column) {
        int field = header.position(column);
        return field < 0 ? null : spans.text(bytes, field, charset);
    }

    @Override
    public RawRow with(FieldEdit edit) {
        @Nullable String[] changed = null;
        for (int field = 0; field < spans.count(); field++) {
            String text = spans.text(bytes, field, charset);
            String edited = edit.edit(header.names().get(field), text);
            if (!edited.equals(text)) {
                changed = changed == null ? new @Nullable String[spans.count()] : changed;
                changed[field] = edited;
            }
        }
        return changed == null ? this : rewritten(changed);
    }

    private CsvRow rewritten(@Nullable String[] changed) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length + 32);
        int[] starts = new int[changed.length];
        int[] ends = new int[changed.length];
        for (int field = 0; field < changed.length; field++) {
            if (field > 0) {
                out.write(header.separator());
            }
            starts[field] = out.size();
            String text = changed[field];
            if (text == null) {
                out.write(bytes, spans.start(field), spans.end(field) - spans.start(field));
            } else {
                out.writeBytes(written(text, spans.quoted(bytes, field)).getBytes(StandardCharsets.UTF_8));
            }
            ends[field] = out.size();
        }
        return new CsvRow(number, header, out.toByteArray(), new CsvSpans(starts, ends, changed.length));
    }

    private String written(String text, boolean quoted) {
        boolean needed =
                quoted || text.chars().anyMatch(c -> c == header.separator() || c == '"' || c == '\n' || c == '\r');
        return needed ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
