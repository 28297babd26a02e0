package io.trendloom.preparation.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as programs on Apache Arrow write them; {@code parquet.py} beside them made them. */
class ParquetReaderTest {
    private static byte[] file(String name) throws IOException {
        try (InputStream in = ParquetReaderTest.class.getResourceAsStream(name + ".parquet")) {
            return Objects.requireNonNull(in, name).readAllBytes();
        }
    }

    private static List<ReadRow> read(byte[] body, Limits limits) throws IOException {
        List<ReadRow> rows = new ArrayList<>();
        try (RowReader reader = RowFormat.PARQUET.open(new ByteArrayInputStream(body), limits)) {
            for (ReadRow row = reader.next(); row != null; row = reader.next()) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static List<ReadRow> read(String name) throws IOException {
        return read(file(name), Limits.DEFAULT);
    }

    /** Twenty bytes whose footer says that its first field is a text of 2 GiB, or a list of as many. */
    @ParameterizedTest
    @ValueSource(ints = {0x18, 0x19})
    void aFooterThatClaimsMoreThanItHoldsIsRefused(int field) {
        byte[] footer = field == 0x18
                ? new byte[] {0x18, -1, -1, -1, -1, 7, 0}
                : new byte[] {0x19, (byte) 0xf8, -1, -1, -1, -1, 7, 0};
        byte[] body = new byte[4 + footer.length + 8];
        System.arraycopy(new byte[] {'P', 'A', 'R', '1'}, 0, body, 0, 4);
        System.arraycopy(footer, 0, body, 4, footer.length);
        body[4 + footer.length] = (byte) footer.length;
        System.arraycopy(new byte[] {'P', 'A', 'R', '1'}, 0, body, body.length - 4, 4);

        assertThatThrownBy(() -> read(body, Limits.DEFAULT))
                .isInstanceOf(EnvelopeException.class)
                .hasMessageContaining("The struct is cut off");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sales-none", "sales-snappy", "sales-gzip", "sales-zstd"})
    void everyTypeIsReadAsText(String name) throws IOException {
        RawRow row = (RawRow) read(name).get(0);

        assertThat(row.columns())
                .containsExactly(
                        "big",
                        "bytes",
                        "day",
                        "double",
                        "float",
                        "id",
                        "itemId",
                        "local",
                        "long",
                        "micros",
                        "nanos",
                        "promotion",
                        "quantity",
                        "time",
                        "unitPrice");
        assertThat(row.columns())
                .extracting(row::text)
                .containsExactly(
                        "12345678901234567890.5000",
                        "口红",
                        "2011-12-08",
                        "2.5",
                        "0.25",
                        "s1",
                        "85123A",
                        "2011-12-08T09:15:00.250",
                        "1099511627776",
                        "2011-12-08T09:15:00.250Z",
                        "2011-12-08T09:15:00.250Z",
                        "true",
                        "6",
                        "2011-12-08T09:15:00.250Z",
                        "2.55");
    }

    @Test
    void whatHasNoValueIsLeftOutAndWhatIsNoTextBreaksItsRowAlone() throws IOException {
        List<ReadRow> rows = read("sales-snappy");

        assertThat(rows).hasSize(3);
        assertThat(((BrokenRow) rows.get(1)).rule()).isEqualTo(FormatRule.NOT_UTF_8);
        RawRow last = (RawRow) rows.get(2);
        assertThat(last.number()).isEqualTo(3);
        assertThat(last.columns()).containsExactly("double", "id", "quantity", "time", "unitPrice");
        assertThat(last.text("double")).isEqualTo("100000000000000000000");
        assertThat(last.text("itemId")).isNull();
    }

    @Test
    void rowsOfAllGroupsComeInTheirOrder() throws IOException {
        List<ReadRow> rows = read("many");

        assertThat(rows).hasSize(3_000);
        for (int i = 0; i < rows.size(); i++) {
            assertThat(((RawRow) rows.get(i)).text("id")).isEqualTo("s" + i);
            assertThat(rows.get(i).number()).isEqualTo(i + 1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "nested, is nested or of a type",
        "lz4, is compressed by LZ4",
        "bomb, have 41943",
        "delta, DELTA_BYTE_ARRAY"
    })
    void whatAsksForTooMuchIsNotOpened(String name, String reason) {
        assertThatThrownBy(() -> read(name))
                .isInstanceOf(EnvelopeException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void aFileLargerThanTheLimitAndARowLargerThanItsAreNotTaken() throws IOException {
        assertThatThrownBy(() -> read(file("many"), new Limits(1_000, 20_000)))
                .isInstanceOf(EnvelopeException.class)
                .hasMessageContaining("more than 20000 bytes");
        assertThat(read(file("many"), new Limits(90)).get(2_999))
                .isInstanceOfSatisfying(
                        BrokenRow.class, row -> assertThat(row.rule()).isEqualTo(FormatRule.ROW_TOO_LARGE));
    }

    @Test
    void aFileThatIsCutOffAnywhereIsNotOpened() throws IOException {
        byte[] whole = file("sales-snappy");
        for (int length = 0; length < whole.length; length += 61) {
            byte[] part = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> read(part, Limits.DEFAULT))
                    .as("%d bytes", length)
                    .isInstanceOf(EnvelopeException.class);
        }
    }

    /** A damaged byte may change values, break a row, end the file or keep it from being opened, and nothing else. */
    @ParameterizedTest
    @ValueSource(strings = {"sales-none", "sales-snappy", "many"})
    void aDamagedByteIsARejectionAndNeverAFault(String name) throws IOException {
        byte[] whole = file(name);
        for (int at = 0; at < whole.length; at += whole.length / 60) {
            byte[] damaged = whole.clone();
            damaged[at] ^= (byte) (1 << at % 8);
            try {
                assertThat(read(damaged, Limits.DEFAULT)).hasSizeLessThanOrEqualTo(3_001);
            } catch (EnvelopeException refused) {
                assertThat(refused).as("byte %d", at).hasMessageContaining("Parquet file");
            }
        }
    }
}
