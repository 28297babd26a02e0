package io.trendloom.preparation.format;

import static io.trendloom.preparation.format.Reading.read;
import static io.trendloom.preparation.format.Reading.shown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonRowsTest {

    @Test
    void readsOneObjectALine() {
        List<ReadRow> rows = read(RowFormat.NDJSON, "{\"a\": 1.50}\r\n\n{\"a\":null,\"b\":\"茶\",\"c\":{\"d\":1}}");

        assertThat(rows).extracting(ReadRow::number).containsExactly(1L, 2L);
        assertThat(((RawRow) rows.get(0)).text("a")).isEqualTo("1.50");
        assertThat(((RawRow) rows.get(1)).text("a")).isNull();
        assertThat(((RawRow) rows.get(1)).text("b")).isEqualTo("茶");
        assertThat(((RawRow) rows.get(1)).text("c")).isEqualTo("{\"d\":1}");
        assertThat(shown(rows)).first().isEqualTo("{\"a\": 1.50}");
    }

    @Test
    void rejectsBrokenLinesAndGoesOn() {
        assertThat(shown(read(RowFormat.NDJSON, "{\"a\":}\n[1]\n7\n{\"a\":1,\"a\":2}\n{\"a\":1} x\n{\"a\":1}\n")))
                .containsExactly(
                        "!json-malformed",
                        "!json-not-object",
                        "!json-not-object",
                        "!json-malformed",
                        "!json-malformed",
                        "{\"a\":1}");
    }

    @Test
    void rejectsJsonThatNestsTooDeep() {
        String deep = "{\"a\":" + "[".repeat(40) + "]".repeat(40) + "}";

        assertThat(shown(read(RowFormat.NDJSON, deep + "\n{}\n"))).containsExactly("!json-malformed", "{}");
    }

    @Test
    void neverShowsTheRowsTextInAReason() {
        List<ReadRow> rows = read(RowFormat.NDJSON, "{\"a\": jane@example.com}\n");

        assertThat(((BrokenRow) rows.get(0)).reason()).doesNotContain("jane").contains("character");
    }

    @Test
    void rejectsALineThatIsTooLargeOrNotUtf8() {
        byte[] large = ("{\"a\":\"" + "x".repeat(100) + "\"}\n{\"a\":1}\n").getBytes(StandardCharsets.UTF_8);
        byte[] latin = "{\"a\":\"\u00e9\"}\n{\"a\":1}\n".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(shown(read(RowFormat.NDJSON, large, new Limits(64)))).containsExactly("!row-too-large", "{\"a\":1}");
        assertThat(shown(read(RowFormat.NDJSON, latin, Limits.DEFAULT))).containsExactly("!not-utf-8", "{\"a\":1}");
    }

    @Test
    void readsAnArrayAndKeepsEachValuesBytes() {
        assertThat(shown(read(RowFormat.JSON, " [ {\"a\" : \"]}\\\"\"} ,\n {\"b\":[{}]}\n] \n")))
                .containsExactly("{\"a\" : \"]}\\\"\"}", "{\"b\":[{}]}");
        assertThat(read(RowFormat.JSON, "[]")).isEmpty();
    }

    @Test
    void readsOneObject() {
        assertThat(shown(read(RowFormat.JSON, " {\"a\":\n1} "))).containsExactly("{\"a\":\n1}");
    }

    @Test
    void aMalformedValueOfAnArrayCostsItselfOnly() {
        assertThat(shown(read(RowFormat.JSON, "[{\"a\":},7,{\"a\":1}]")))
                .containsExactly("!json-malformed", "!json-not-object", "{\"a\":1}");
    }

    @Test
    void aTooLargeValueOfAnArrayCostsItselfOnly() {
        byte[] body = ("[{\"a\":\"" + "x".repeat(1000) + "\"},{\"a\":1}]").getBytes(StandardCharsets.UTF_8);

        List<ReadRow> rows = read(RowFormat.JSON, body, new Limits(64));

        assertThat(shown(rows)).containsExactly("!row-too-large", "{\"a\":1}");
        assertThat(((BrokenRow) rows.get(0)).reason()).contains("1008").contains("64");
    }

    @Test
    void saysWhenAnArrayDoesNotEnd() {
        assertThat(shown(read(RowFormat.JSON, "[{\"a\":1},"))).containsExactly("{\"a\":1}", "!json-malformed");
        assertThat(shown(read(RowFormat.JSON, "[{\"a\":1},{\"a\""))).containsExactly("{\"a\":1}", "!json-malformed");
    }

    @Test
    void saysWhenACommaIsMissing() {
        assertThat(shown(read(RowFormat.JSON, "[{\"a\":1} {\"a\":2}]")))
                .containsExactly("{\"a\":1}", "!json-malformed", "{\"a\":2}");
    }

    @Test
    void saysWhenTextFollowsTheEnd() {
        assertThat(shown(read(RowFormat.JSON, "{\"a\":1}\n{\"a\":2}"))).containsExactly("{\"a\":1}", "!json-malformed");
        assertThat(shown(read(RowFormat.JSON, "[{\"a\":1}] 7"))).containsExactly("{\"a\":1}", "!json-malformed");
    }

    @Test
    void refusesWhatIsNoJson() {
        assertThatThrownBy(() -> read(RowFormat.JSON, "hello"))
                .isInstanceOf(EnvelopeException.class)
                .hasMessageContaining("0x68");
        assertThatThrownBy(() -> read(RowFormat.JSON, "  "))
                .isInstanceOf(EnvelopeException.class)
                .hasMessageContaining("empty");
    }
}
