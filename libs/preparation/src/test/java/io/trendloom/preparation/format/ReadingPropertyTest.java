package io.trendloom.preparation.format;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ReadingPropertyTest {
    private static final List<String> COLUMNS = List.of("a", "b", "c");

    @Property(tries = 500)
    void readsWhatAnotherLibraryWrites(@ForAll("tables") List<List<String>> table) throws IOException {
        String body = written(table);

        List<List<String>> read = Reading.read(RowFormat.CSV, body).stream()
                .map(row -> COLUMNS.stream().map(((RawRow) row)::text).toList())
                .toList();

        assertThat(read).isEqualTo(table);
    }

    @Property(tries = 500)
    void readsAsAnotherLibraryReads(@ForAll("tables") List<List<String>> table) throws IOException {
        String body = written(table);
        List<List<String>> expected = new ArrayList<>();
        try (var records = de.siegmar.fastcsv.reader.CsvReader.builder().ofCsvRecord(body)) {
            records.stream().skip(1).map(CsvRecord::getFields).forEach(expected::add);
        }

        List<List<String>> read = Reading.read(RowFormat.CSV, body).stream()
                .map(row -> COLUMNS.stream().map(((RawRow) row)::text).toList())
                .toList();

        assertThat(read).isEqualTo(expected);
    }

    @Property(tries = 1000)
    void garbageIsRowsOrAClearRefusal(@ForAll RowFormat format, @ForAll("garbage") byte[] body) {
        try {
            List<ReadRow> rows = Reading.read(format, body, new Limits(32));
            int faultsOfAByte = 2;
            assertThat(rows).hasSizeLessThanOrEqualTo(faultsOfAByte * body.length + 1);
        } catch (EnvelopeException refused) {
            assertThat(refused).hasMessageMatching("(?s).{10,}");
        }
    }

    @Property(tries = 1000)
    void goodLinesGoThroughBesideGarbage(@ForAll("garbage") byte[] garbage) {
        List<byte[]> rows = List.of(line("1,2"), garbage, line("3,4"));

        List<ReadRow> read = Reading.read(RowFormat.CSV, RowFormat.CSV.join(line("a,b"), rows), Limits.DEFAULT);

        assertThat(Reading.shown(read)).contains("1,2");
        boolean opensQuote = new String(garbage, StandardCharsets.ISO_8859_1).contains("\"");
        if (!opensQuote) {
            assertThat(Reading.shown(read)).contains("3,4");
        }
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        Arbitrary<String> field = Arbitraries.strings()
                .withChars('a', '7', ',', '"', '\n', ' ', ';', '茶', 'é')
                .ofMaxLength(6);
        return field.list().ofSize(COLUMNS.size()).list().ofMaxSize(6);
    }

    @Provide
    Arbitrary<byte[]> garbage() {
        Arbitrary<Byte> telling = Arbitraries.of(
                (byte) '"',
                (byte) ',',
                (byte) '\n',
                (byte) '\r',
                (byte) '{',
                (byte) '}',
                (byte) '[',
                (byte) ']',
                (byte) ':',
                (byte) '\\',
                (byte) 0,
                (byte) 0x1f,
                (byte) 0x8b,
                (byte) '1');
        return Arbitraries.oneOf(telling, Arbitraries.bytes())
                .array(byte[].class)
                .ofMaxSize(80);
    }

    private static byte[] line(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String written(List<List<String>> table) throws IOException {
        StringWriter out = new StringWriter();
        try (var writer = de.siegmar.fastcsv.writer.CsvWriter.builder()
                .quoteStrategy(de.siegmar.fastcsv.writer.QuoteStrategies.EMPTY)
                .build(out)) {
            writer.writeRecord(COLUMNS);
            table.forEach(writer::writeRecord);
        }
        return out.toString();
    }
}
