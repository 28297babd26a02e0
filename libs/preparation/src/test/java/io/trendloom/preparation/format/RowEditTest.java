package io.trendloom.preparation.format;

import static io.trendloom.preparation.format.Reading.read;
import static io.trendloom.preparation.format.Reading.text;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RowEditTest {
    private static final FieldEdit HIDE_B = (column, text) -> column.equals("b") ? "[x]" : text;

    @Test
    void changesOneFieldOfCsvAndNoOtherByte() {
        RawRow row = csv("a,b,c\n \"1\" ,secret,\"é\"\"\"\n");

        assertThat(text(row.with(HIDE_B))).isEqualTo(" \"1\" ,[x],\"é\"\"\"");
        assertThat(row.with(HIDE_B).text("b")).isEqualTo("[x]");
        assertThat(row.with(HIDE_B).text("c")).isEqualTo("é\"");
    }

    @Test
    void keepsQuotesAndAddsThemWhereNeeded() {
        RawRow row = csv("a,b\n1,\"secret, here\"\n");
        FieldEdit odd = (column, text) -> column.equals("a") ? "x,\"y\"" : text;

        assertThat(text(row.with(HIDE_B))).isEqualTo("1,\"[x]\"");
        assertThat(text(row.with(odd))).isEqualTo("\"x,\"\"y\"\"\",\"secret, here\"");
        assertThat(row.with(odd).text("a")).isEqualTo("x,\"y\"");
    }

    @Test
    void givesTheSameRowWhereNothingChanges() {
        RawRow row = csv("a,b\n1,2\n");

        assertThat(row.with((column, text) -> text)).isSameAs(row);
    }

    @Test
    void changesStringsAndNumbersOfJsonAtAnyDepth() {
        RawRow row = json("{ \"a\" : \"secret\",  \"b\":\"s\\u0065cret\", \"d\": [ 1 ]}");
        RawRow nested = json("{\"b\":{\"c\":\"secret\",\"d\":[12, true ,null]},\"a\":5 }");

        assertThat(text(row.with(HIDE_B))).isEqualTo("{ \"a\" : \"secret\",  \"b\":\"[x]\", \"d\": [ 1 ]}");
        assertThat(text(nested.with(HIDE_B))).isEqualTo("{\"b\":{\"c\":\"[x]\",\"d\":[\"[x]\", true ,null]},\"a\":5 }");
    }

    @Test
    void changesANumberOfJsonIntoAString() {
        RawRow row = json("{\"a\":1,\"b\":17850.0 ,\"c\":2}");

        assertThat(text(row.with(HIDE_B))).isEqualTo("{\"a\":1,\"b\":\"[x]\" ,\"c\":2}");
    }

    @Test
    void escapesWhatItWritesIntoJson() {
        RawRow row = json("{\"a\":\"1\"}");

        assertThat(text(row.with((column, text) -> "\"\n茶"))).isEqualTo("{\"a\":\"\\\"\\n茶\"}");
    }

    private static RawRow csv(String body) {
        return (RawRow) read(RowFormat.CSV, body).get(0);
    }

    private static RawRow json(String body) {
        return (RawRow) read(RowFormat.NDJSON, body).get(0);
    }
}
