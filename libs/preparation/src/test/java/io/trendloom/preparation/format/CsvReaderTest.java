package io.trendloom.preparation.format;

import static io.trendloom.preparation.format.Reading.read;
import static io.trendloom.preparation.format.Reading.shown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvReaderTest {

    @Test
    void readsFieldsByTheNamesOfTheHeader() {
        List<ReadRow> rows = read(RowFormat.CSV, "a,b\n1,2\r\n3,\n");

        assertThat(rows).extracting(ReadRow::number).containsExactly(1L, 2L);
        assertThat(((RawRow) rows.get(0)).text("b")).isEqualTo("2");
        assertThat(((RawRow) rows.get(1)).text("b")).isEmpty();
        assertThat(((RawRow) rows.get(1)).text("c")).isNull();
        assertThat(((RawRow) rows.get(0)).columns()).containsExactly("a", "b");
    }

    @Test
    void readsQuotesSeparatorsAndLineEndsInsideQuotes() {
        List<ReadRow> rows = read(RowFormat.CSV, "a,b\n\"x, \"\"y\"\"\",\"two\r\nlines\"\n茶,\"\"\n");

        assertThat(((RawRow) rows.get(0)).text("a")).isEqualTo("x, \"y\"");
        assertThat(((RawRow) rows.get(0)).text("b")).isEqualTo("two\r\nlines");
        assertThat(((RawRow) rows.get(1)).text("a")).isEqualTo("茶");
        assertThat(((RawRow) rows.get(1)).text("b")).isEmpty();
    }

    @Test
    void keepsTheExactBytesOfARow() {
        assertThat(shown(read(RowFormat.CSV, "a,b\n \"odd\" ,2\r\n\"q\",\"z\"\"\"")))
                .containsExactly(" \"odd\" ,2", "\"q\",\"z\"\"\"");
    }

    @Test
    void skipsBlankLinesAndAByteOrderMark() {
        List<ReadRow> rows = read(RowFormat.CSV, "\uFEFFa,b\n\n\r\n1,2\n\n");

        assertThat(rows).hasSize(1);
        assertThat(((RawRow) rows.get(0)).text("a")).isEqualTo("1");
    }

    @Test
    void rejectsAWrongNumberOfFieldsAndGoesOn() {
        assertThat(shown(read(RowFormat.CSV, "a,b\n1\n1,2,3\n1,2\n")))
                .containsExactly("!column-count", "!column-count", "1,2");
    }

    @Test
    void anUnclosedQuoteCostsItsOwnLineOnly() {
        assertThat(shown(read(RowFormat.CSV, "a,b\n\"1,2\n3,4\n5,6\n")))
                .containsExactly("!quote-unclosed", "3,4", "5,6");
    }

    @Test
    void anUnclosedQuoteThatALaterLineClosesCostsItsOwnLineOnly() {
        assertThat(shown(read(RowFormat.CSV, "a,b\n\"1,2\n3,4\n5,\"6\"\n7,8\n")))
                .containsExactly("!quote-unclosed", "3,4", "5,\"6\"", "7,8");
    }

    @Test
    void textAfterAQuoteIsAnError() {
        assertThat(shown(read(RowFormat.CSV, "a,b\n\"1\"x,2\n3,4\n"))).containsExactly("!quote-unclosed", "3,4");
    }

    @Test
    void rejectsATooLargeRowByNameAndSizeAndGoesOn() {
        byte[] body = ("a,b\n1,2\n" + "x".repeat(100) + ",2\n3,4\n").getBytes(StandardCharsets.UTF_8);

        List<ReadRow> rows = read(RowFormat.CSV, body, new Limits(64));

        assertThat(shown(rows)).containsExactly("1,2", "!row-too-large", "3,4");
        assertThat(((BrokenRow) rows.get(1)).reason()).contains("102").contains("64");
    }

    @Test
    void rejectsATooLargeQuotedRow() {
        byte[] body = ("a,b\n\"" + "x".repeat(100) + "\",2\n3,4\n").getBytes(StandardCharsets.UTF_8);

        assertThat(shown(read(RowFormat.CSV, body, new Limits(64)))).containsExactly("!row-too-large", "3,4");
    }

    @Test
    void takesARowOfExactlyTheLimit() {
        String row = "x".repeat(62) + ",y";
        byte[] body = ("a,b\n" + row + "\n" + "x" + row + "\n").getBytes(StandardCharsets.UTF_8);

        assertThat(shown(read(RowFormat.CSV, body, new Limits(64)))).containsExactly(row, "!row-too-large");
    }

    @Test
    void holdsATenMegabyteRowInBoundedMemory() {
        byte[] body = new byte[10 << 20];
        java.util.Arrays.fill(body, (byte) 'x');
        System.arraycopy("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8), 0, body, 0, 8);

        assertThat(shown(read(RowFormat.CSV, body, Limits.DEFAULT))).containsExactly("1,2", "!row-too-large");
    }

    @Test
    void rejectsARowThatIsNotUtf8AndGoesOn() {
        byte[] body = "a,b\n1,\u00e9\n3,4\n".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(shown(read(RowFormat.CSV, body, Limits.DEFAULT))).containsExactly("!not-utf-8", "3,4");
    }

    @Test
    void refusesAnEmptyUpload() {
        assertThatThrownBy(() -> read(RowFormat.CSV, "\n\n"))
                .isInstanceOf(EnvelopeException.class)
                .hasMessageContaining("empty");
    }

    @Test
    void refusesBinaryGarbage() {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0};

        assertThatThrownBy(() -> read(RowFormat.CSV, png, Limits.DEFAULT))
                .isInstanceOf(EnvelopeException.class)
                .hasMessageContaining("UTF-8")
                .hasMessageContaining("Maybe");
    }

    @Test
    void refusesAHeaderOfUtf16() {
        assertThatThrownBy(() -> read(RowFormat.CSV, "a,b\n1,2\n".getBytes(StandardCharsets.UTF_16LE), Limits.DEFAULT))
                .isInstanceOf(EnvelopeException.class)
                .hasMessageContaining("UTF-16");
    }

    @Test
    void refusesAHeaderThatNamesAColumnTwice() {
        assertThatThrownBy(() -> read(RowFormat.CSV, "a,b,a\n1,2,3\n"))
                .isInstanceOf(EnvelopeException.class)
                .hasMessageContaining("(a)");
    }
}
