package io.trendloom.launcher.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.trendloom.preparation.format.RowFormat;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerReaderTest {
    private static final String STORED = "{\"row\":1,\"id\":\"a\",\"result\":\"stored\",\"batch\":7}\n";
    private static final String REJECTED =
            "{\"row\":2,\"result\":\"rejected\",\"rule\":\"day-future\",\"reason\":\"Tomorrow.\"}\n";
    private static final String SUMMARY = "{\"summary\":{\"rows\":2}}\n";
    private static final List<RowAnswer> BOTH = List.of(
            new RowAnswer(1, "a", "stored", null, null, List.of(), List.of()),
            new RowAnswer(2, null, "rejected", "day-future", "Tomorrow.", List.of(), List.of()));

    private static List<RowAnswer> read(RowFormat format, String answer, int rows) throws IOException {
        return AnswerReader.read(new ByteArrayInputStream(answer.getBytes(StandardCharsets.UTF_8)), format, rows);
    }

    @Test
    void readsAWholeAnswerLineByLine() throws IOException {
        assertThat(read(RowFormat.NDJSON, STORED + REJECTED + SUMMARY, 2)).isEqualTo(BOTH);
        assertThat(read(RowFormat.CSV, STORED + REJECTED + SUMMARY, 2)).isEqualTo(BOTH);
    }

    @Test
    void readsAJsonDocument() throws IOException {
        String document = "{\"results\":[%s,%s],\"summary\":{}}".formatted(STORED, REJECTED);

        assertThat(read(RowFormat.JSON, document, 2)).isEqualTo(BOTH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                STORED,
                STORED + REJECTED,
                STORED + SUMMARY,
                STORED + REJECTED + REJECTED + SUMMARY,
                STORED + REJECTED + "{\"summa",
                STORED + REJECTED + "{\"problem\":{\"detail\":\"No database.\"}}\n"
            })
    void anAnswerThatIsNotWholeIsAnError(String answer) {
        assertThatIOException().isThrownBy(() -> read(RowFormat.NDJSON, answer, 2));
    }

    @Test
    void tellsHowFarTheAnswerCame() {
        assertThatIOException()
                .isThrownBy(() -> read(RowFormat.NDJSON, STORED, 2))
                .withMessageContaining("after 1 of 2 rows");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"results\":[" + STORED + "," + REJECTED + "]}",
                "{\"results\":[" + STORED + "],\"summary\":{}}",
                "{\"results\":[" + STORED + ",",
                "{\"summary\":{}}"
            })
    void aDocumentThatIsNotWholeIsAnError(String answer) {
        assertThatIOException().isThrownBy(() -> read(RowFormat.JSON, answer, 2));
    }
}
