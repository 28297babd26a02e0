package io.trendloom.preparation.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "=HYPERLINK(\"http://x\",\"y\")",
                "＝1",
                "＋1",
                "－1",
                "＠x",
                "\t=1",
                "\r=1",
                "\n=1"
            })
    void whatASpreadsheetWouldRunGetsAnApostrophe(String id) {
        String written = CsvText.of(id);

        assertThat(written.startsWith("\"") ? written.substring(1) : written).startsWith("'" + id.charAt(0));
    }

    @Test
    void separatorsAndQuotesStayInOneCell() {
        assertThat(CsvText.of("a,b")).isEqualTo("\"a,b\"");
        assertThat(CsvText.of("a\"b")).isEqualTo("\"a\"\"b\"");
        assertThat(CsvText.of("a\n=1")).isEqualTo("\"a\n=1\"");
        assertThat(CsvText.of("=1,\"2\"")).isEqualTo("\"'=1,\"\"2\"\"\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"85123A", "口红", "a=b", "7-8", ""})
    void otherTextsStayAsTheyAre(String id) {
        assertThat(CsvText.of(id)).isEqualTo(id);
    }
}
