package io.trendloom.preparation.format;

import static io.trendloom.preparation.format.Reading.shown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingTest {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String SHOP = "编号,标题\n1,雅诗兰黛肌透精华\n2,\"兰蔻, 小黑瓶\"\n";
    private static final String[] SHOP_ROWS = {"1,雅诗兰黛肌透精华", "2,\"兰蔻, 小黑瓶\""};

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"})
    void readsChineseInEveryEncoding(String encoding) throws IOException {
        Charset charset = Charset.forName(encoding);
        String mark = encoding.startsWith("UTF-16") ? "\uFEFF" : "";
        byte[] body = (mark + SHOP).getBytes(charset);

        assertThat(shown(read(RowFormat.CSV, body))).containsExactly(SHOP_ROWS);
        assertThat(charset(body)).isEqualTo(charset);
        assertThat(shown(read(RowFormat.CSV, gzip(body)))).containsExactly(SHOP_ROWS);
        assertThat(shown(read(RowFormat.NDJSON, (mark + "{\"标题\":\"兰蔻小黑瓶精华\"}\n").getBytes(charset))))
                .containsExactly("{\"标题\":\"兰蔻小黑瓶精华\"}");
    }

    @Test
    void skipsTheByteOrderMarkOfUtf8() {
        assertThat(shown(read(RowFormat.CSV, ("\uFEFF" + SHOP).getBytes(StandardCharsets.UTF_8))))
                .containsExactly(SHOP_ROWS);
    }

    @Test
    void tellsThreeCharactersOfGb18030() {
        assertThat(shown(read(RowFormat.CSV, "id,title\nA,保温杯\n".getBytes(GB18030))))
                .containsExactly("A,保温杯");
    }

    @Test
    void tellsGb18030BehindAMegabyteOfAscii() {
        byte[] body = ("id,title\n" + "1,cup\n".repeat(200_000) + "2,雅诗兰黛肌透精华\n").getBytes(GB18030);

        List<ReadRow> rows = read(RowFormat.CSV, body);

        assertThat(rows).hasSize(200_001);
        assertThat(shown(rows.subList(200_000, 200_001))).containsExactly("2,雅诗兰黛肌透精华");
    }

    @Test
    void readsCharactersThatOnlyFourBytesOfGb18030Have() {
        byte[] body = ("id,title\n" + "1,雅诗兰黛肌透精华液\n".repeat(50) + "2,😀𠮷\n").getBytes(GB18030);

        assertThat(shown(read(RowFormat.CSV, body)).getLast()).isEqualTo("2,😀𠮷");
    }

    @Test
    void aMalformedByteOfGb18030CostsItsOwnRowOnly() {
        byte[] body = join("id,title\n1,雅诗兰黛肌透精华\n".repeat(1), 40_000, new byte[] {'3', ',', (byte) 0xE9, '\n'});

        List<String> rows = shown(read(RowFormat.CSV, body));

        assertThat(rows.subList(rows.size() - 2, rows.size())).containsExactly("!not-utf-8", "4,兰蔻");
    }

    /** Chinese rows beyond the sample, a broken row, a last row. */
    private static byte[] join(String head, int rows, byte[] broken) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes((head + "2,自然堂保湿水\n".repeat(rows)).getBytes(GB18030));
        out.writeBytes(broken);
        out.writeBytes("4,兰蔻\n".getBytes(GB18030));
        return out.toByteArray();
    }

    @Test
    void aLoneSurrogateOfUtf16CostsItsOwnRowOnly() {
        byte[] body = "\uFEFFa,b\n1,2\n3,x\n5,6\n".getBytes(StandardCharsets.UTF_16LE);
        int x = new String(body, StandardCharsets.UTF_16LE).indexOf('x') * 2;
        body[x] = 0;
        body[x + 1] = (byte) 0xD8;

        assertThat(shown(read(RowFormat.CSV, body))).containsExactly("1,2", "!not-utf-8", "5,6");
    }

    @Test
    void utf16ThatEndsInHalfACharacterLosesNoOtherRow() {
        byte[] whole = "\uFEFFa,b\n1,2\n3,4\n".getBytes(StandardCharsets.UTF_16LE);
        byte[] cut = java.util.Arrays.copyOf(whole, whole.length - 3);

        assertThat(shown(read(RowFormat.CSV, cut))).containsExactly("1,2", "!not-utf-8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ISO-8859-1", "windows-1252", "Big5", "EUC-KR", "EUC-JP", "Shift_JIS", "windows-1251", "KOI8-R"})
    void refusesRowsInOtherEncodings(String encoding) {
        String text = switch (encoding) {
            case "Big5" -> "保溫杯 不鏽鋼 自然堂 精華液";
            case "EUC-KR" -> "안녕하세요 제품 설명 좋은 물건";
            case "EUC-JP", "Shift_JIS" -> "こんにちは世界 商品の説明";
            case "windows-1251", "KOI8-R" -> "Кружка для чая";
            default -> "Crème brûlée à la mode, déjà vu".replace(",", "");
        };
        byte[] body = ("id,title\n1,cup\n2," + text + "\n3,cup\n").getBytes(Charset.forName(encoding));

        assertThat(shown(read(RowFormat.CSV, body))).containsExactly("1,cup", "!not-utf-8", "3,cup");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Größe", "ÄÖ äö", "50 µm", "20 °C"})
    void latinLettersAreNotTakenForChinese(String text) {
        byte[] body = ("id,title\n1," + text + "\n").getBytes(StandardCharsets.ISO_8859_1);

        assertThat(shown(read(RowFormat.CSV, body))).containsExactly("!not-utf-8");
    }

    @Test
    void oneMalformedByteDoesNotMakeUtf8AnotherEncoding() {
        byte[] body = (SHOP + "3,x\n").getBytes(StandardCharsets.UTF_8);
        body[body.length - 2] = (byte) 0xE9;

        assertThat(shown(read(RowFormat.CSV, body))).containsExactly(SHOP_ROWS[0], SHOP_ROWS[1], "!not-utf-8");
    }

    @Test
    void masksAndReadsATranscodedRowAsItsUtf8Twin() {
        RawRow chinese = (RawRow) read(RowFormat.CSV, SHOP.getBytes(GB18030)).getFirst();

        assertThat(chinese.text("标题")).isEqualTo("雅诗兰黛肌透精华");
        assertThat(chinese.with((column, text) -> text.replace("精华", "[x]")).bytes())
                .isEqualTo("1,雅诗兰黛肌透[x]".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void keepsTheRowsBeforeTheBreakOfAChineseGzipBody() throws IOException {
        StringBuilder text = new StringBuilder("id,title\n");
        for (int i = 0; i < 30_000; i++) {
            text.append(i).append(",雅诗兰黛").append(i * 7919L % 10_007).append('\n');
        }
        byte[] whole = gzip(text.toString().getBytes(GB18030));

        List<String> rows = shown(read(RowFormat.CSV, java.util.Arrays.copyOf(whole, whole.length / 2)));

        assertThat(rows.size()).isBetween(1_000, 29_999);
        assertThat(rows.getLast()).isEqualTo("!gzip-broken");
    }

    @Test
    void aHeaderInAnotherEncodingIsRefused() {
        byte[] body = "id,café\n1,2\n".getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> read(RowFormat.CSV, body))
                .isInstanceOf(EnvelopeException.class)
                .hasMessageContaining("GB18030");
    }

    @Test
    void linesMayEndInThreeWaysInOneFile() {
        byte[] csv = "a,b\r\n1,2\n3,4\r5,\"x\ry\"\r\n\r7,8".getBytes(StandardCharsets.US_ASCII);
        byte[] ndjson = "{\"a\":1}\r{\"a\":2}\r\n{\"a\":3}\n{\"a\":4}".getBytes(StandardCharsets.US_ASCII);

        assertThat(shown(read(RowFormat.CSV, csv))).containsExactly("1,2", "3,4", "5,\"x\ry\"", "7,8");
        assertThat(shown(read(RowFormat.NDJSON, ndjson))).hasSize(4).noneMatch(row -> row.startsWith("!"));
    }

    @Test
    void aHeaderOfAHundredThousandColumnsIsRefused() {
        byte[] body = ("c" + ",c".repeat(99_999) + "\n1\n").getBytes(StandardCharsets.US_ASCII);

        assertThatThrownBy(() -> read(RowFormat.CSV, body))
                .isInstanceOf(EnvelopeException.class)
                .hasMessage("The header line has 100000 columns; at most 1000 are taken.");
    }

    @Test
    void aRowOfAHundredThousandFieldsCostsItselfOnly() {
        byte[] body = ("a,b\n" + "1,".repeat(99_999) + "\n3,4\n").getBytes(StandardCharsets.US_ASCII);

        assertThat(shown(read(RowFormat.CSV, body))).containsExactly("!column-count", "3,4");
    }

    @Test
    void aNulInsideAFieldIsText() {
        assertThat(shown(read(RowFormat.CSV, "a,b\n1,x\u0000y\n".getBytes(StandardCharsets.US_ASCII))))
                .containsExactly("1,x\u0000y");
    }

    private static List<ReadRow> read(RowFormat format, byte[] body) {
        return Reading.read(format, body, Limits.DEFAULT);
    }

    private static Charset charset(byte[] body) throws IOException {
        try (InputStream in = new ByteArrayInputStream(body);
                RowReader rows = RowFormat.CSV.open(in, Limits.DEFAULT)) {
            List<ReadRow> all = new ArrayList<>();
            for (ReadRow row = rows.next(); row != null; row = rows.next()) {
                all.add(row);
            }
            assertThat(all).isNotEmpty();
            return rows.charset();
        }
    }

    private static byte[] gzip(byte[] body) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(body);
        }
        return out.toByteArray();
    }
}
