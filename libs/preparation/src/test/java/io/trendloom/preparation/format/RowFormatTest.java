package io.trendloom.preparation.format;

import static io.trendloom.preparation.format.Reading.read;
import static io.trendloom.preparation.format.Reading.shown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class RowFormatTest {

    @Test
    void knowsContentTypes() {
        assertThat(RowFormat.ofContentType("text/csv; charset=utf-8")).isEqualTo(RowFormat.CSV);
        assertThat(RowFormat.ofContentType("Application/JSON")).isEqualTo(RowFormat.JSON);
        assertThat(RowFormat.ofContentType("application/x-ndjson")).isEqualTo(RowFormat.NDJSON);
        assertThat(RowFormat.ofContentType("application/xml")).isNull();
        assertThat(RowFormat.ofContentType(null)).isNull();
    }

    @Test
    void readsGzip() throws IOException {
        assertThat(shown(read(RowFormat.CSV, gzip("a,b\n1,2\n"), Limits.DEFAULT)))
                .containsExactly("1,2");
        assertThat(shown(read(RowFormat.JSON, gzip("[{}]"), Limits.DEFAULT))).containsExactly("{}");
    }

    @Test
    void keepsTheRowsBeforeTheBreakOfAGzipBody() throws IOException {
        StringBuilder body = new StringBuilder("a,b\n");
        for (int i = 0; i < 100_000; i++) {
            body.append(i).append(',').append(i * 7919L % 10_007).append('\n');
        }
        byte[] whole = gzip(body.toString());

        List<ReadRow> rows = read(RowFormat.CSV, Arrays.copyOf(whole, whole.length / 2), Limits.DEFAULT);

        assertThat(rows.size()).isBetween(1_000, 99_999);
        assertThat(shown(rows.subList(rows.size() - 1, rows.size()))).containsExactly("!gzip-broken");
        assertThat(rows.subList(0, rows.size() - 1)).allMatch(row -> row instanceof RawRow);
    }

    @Test
    void refusesAGzipBodyThatBreaksBeforeItsFirstRow() throws IOException {
        byte[] whole = gzip("a,b\n1,2\n");

        assertThatThrownBy(() -> read(RowFormat.CSV, Arrays.copyOf(whole, 8), Limits.DEFAULT))
                .isInstanceOf(EnvelopeException.class)
                .hasMessageContaining("gzip");
    }

    @Test
    void letsAFailingSourceFail() {
        InputStream failing = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("The line is dead.");
            }
        };

        assertThatThrownBy(() -> RowFormat.CSV.open(failing, Limits.DEFAULT)).isInstanceOf(IOException.class);
    }

    @Test
    void joinsRowsToABodyThatReadsBack() {
        List<byte[]> rows = List.of(bytes("1,\"x\ny\""), bytes("2,z"));
        byte[] csv = RowFormat.CSV.join(bytes("a,b"), rows);
        List<byte[]> objects = List.of(bytes("{\"a\":1}"), bytes("{\"b\":\n2}"));

        assertThat(shown(read(RowFormat.CSV, csv, Limits.DEFAULT))).containsExactly("1,\"x\ny\"", "2,z");
        assertThat(shown(read(RowFormat.JSON, RowFormat.JSON.join(new byte[0], objects), Limits.DEFAULT)))
                .containsExactly("{\"a\":1}", "{\"b\":\n2}");
        assertThat(shown(read(
                        RowFormat.NDJSON,
                        RowFormat.NDJSON.join(new byte[0], List.of(bytes("{}"), bytes("{\"a\":1}"))),
                        Limits.DEFAULT)))
                .containsExactly("{}", "{\"a\":1}");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes(text));
        }
        return out.toByteArray();
    }
}
