package io.trendloom.platform.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trendloom.contract.Kind;
import io.trendloom.contract.row.ItemRow;
import io.trendloom.contract.row.LedgerRow;
import io.trendloom.contract.row.LedgerRow.Entry;
import io.trendloom.contract.row.ReviewRow;
import io.trendloom.contract.row.Supply;
import io.trendloom.contract.row.VectorRow;
import java.io.ByteArrayOutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;

class ParquetRowsTest {
    private static final LocalDate DAY = LocalDate.of(2011, 3, 4);

    @Example
    void keepsLedgerRows() {
        List<LedgerRow> rows = List.of(
                ledger("536365-1", Entry.SALE, 6000, "o1", "c1"),
                ledger("536365-2", Entry.REVERSAL, -6000, null, null),
                ledger("销售-3", Entry.RETURN, 0, "o1", null));

        assertThat(ParquetRows.read(CleanRows.LEDGER, List.of(ParquetRows.write(CleanRows.LEDGER, rows))))
                .isEqualTo(rows);
    }

    @Example
    void keepsItems() {
        ItemRow full = new ItemRow(
                "85123A",
                3,
                DAY,
                "WHITE HANGING HEART",
                "<plain>",
                "decoration",
                "none",
                new BigDecimal("2.55"),
                "GBP",
                DAY,
                "en",
                false,
                new Supply(new BigDecimal("1.2"), 14, 12, 24, 90));
        ItemRow bare = new ItemRow("x", 0, null, null, null, null, null, null, null, null, null, true);

        byte[] file = ParquetRows.write(CleanRows.ITEMS, List.of(full, bare));

        assertThat(ParquetRows.read(CleanRows.ITEMS, List.of(file))).containsExactly(full, bare);
    }

    @Example
    void keepsReviewsWithAndWithoutRating() {
        List<ReviewRow> rows = List.of(
                new ReviewRow("r1", 1, "a", DAY, 4.5, "很好用", "zh", false),
                new ReviewRow("r2", 1, "a", DAY, Double.NaN, null, null, false));

        assertThat(ParquetRows.read(CleanRows.REVIEWS, List.of(ParquetRows.write(CleanRows.REVIEWS, rows))))
                .isEqualTo(rows);
    }

    @Example
    void visitsOnlyTheRowsThatAreWanted() {
        List<ReviewRow> rows = List.of(
                new ReviewRow("r1", 1, "a", DAY, 4, null, null, false),
                new ReviewRow("r2", 1, "b", DAY, 2, null, null, false));
        List<ReviewRow> visited = new ArrayList<>();

        ParquetRows.forEach(
                CleanRows.REVIEWS,
                List.of(ParquetRows.write(CleanRows.REVIEWS, rows)),
                cells -> cells.text(0).equals("r2"),
                visited::add);

        assertThat(visited).containsExactly(rows.getLast());
    }

    @Property(tries = 20)
    void keepsVectors(@ForAll @Size(384) float[] vector) {
        VectorRow row = new VectorRow(Kind.ITEMS, "a", 1, "a", null, "00", vector);

        assertThat(ParquetRows.read(CleanRows.VECTORS, List.of(ParquetRows.write(CleanRows.VECTORS, List.of(row)))))
                .containsExactly(row);
    }

    @Example
    void keepsTheWordsBesideAVector() {
        VectorRow row = new VectorRow(Kind.REVIEWS, "r", 1, "a", null, "00", new float[] {1}, "zh", "杯盖 漏水");

        assertThat(ParquetRows.read(CleanRows.VECTORS, List.of(ParquetRows.write(CleanRows.VECTORS, List.of(row)))))
                .containsExactly(row);
    }

    @Example
    void readsManyFilesInOrder() {
        List<byte[]> files = IntStream.range(0, 30)
                .mapToObj(i -> ParquetRows.write(
                        CleanRows.LEDGER,
                        IntStream.range(0, i)
                                .mapToObj(j -> ledger(i + "-" + j, Entry.SALE, 1000, null, null))
                                .toList()))
                .toList();

        List<LedgerRow> rows = ParquetRows.read(CleanRows.LEDGER, files);

        assertThat(rows).hasSize(29 * 30 / 2);
        assertThat(rows.getFirst().saleId()).isEqualTo("1-0");
        assertThat(rows.getLast().saleId()).isEqualTo("29-28");
    }

    @Example
    void readsNoFiles() {
        assertThat(ParquetRows.read(CleanRows.LEDGER, List.of())).isEmpty();
    }

    @Example
    void readsAFileFromBeforeAColumnCame() {
        RowSchema<String> before =
                RowSchema.<String>of("item").text("id", id -> id).readBy(cells -> cells.text(0));
        RowSchema<String> now = RowSchema.<String>of("item")
                .text("id", id -> id)
                .optionalText("brand", id -> null)
                .readBy(cells -> cells.text(0) + "/" + cells.optionalText(1));

        assertThat(ParquetRows.read(now, List.of(ParquetRows.write(before, List.of("a")))))
                .containsExactly("a/null");
    }

    @Example
    void keepsNumbersThatMayBeAbsent() {
        RowSchema<Map<String, Double>> schema = RowSchema.<Map<String, Double>>of("row")
                .optionalReal("a", row -> row.get("a"))
                .readBy(cells -> {
                    Double read = cells.optionalReal(0);
                    return read == null ? Map.of() : Map.of("a", read);
                });
        List<Map<String, Double>> rows = List.of(Map.of("a", -0.25), Map.of());

        assertThat(ParquetRows.read(schema, List.of(ParquetRows.write(schema, rows))))
                .isEqualTo(rows);
    }

    @Example
    void streamsWhatOnlyItsEndMakesAFile() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ParquetStream<LedgerRow> stream = ParquetStream.of(CleanRows.LEDGER, out);
        for (int i = 0; i < 3; i++) {
            stream.write(ledger("sale-" + i, Entry.SALE, 1000, null, null));
        }
        byte[] broken = out.toByteArray();
        stream.end();

        assertThat(ParquetRows.read(CleanRows.LEDGER, List.of(out.toByteArray())))
                .extracting(LedgerRow::saleId)
                .containsExactly("sale-0", "sale-1", "sale-2");
        assertThatThrownBy(() -> ParquetRows.read(CleanRows.LEDGER, List.of(broken)))
                .isInstanceOf(UncheckedIOException.class);
    }

    @Example
    void compresses() {
        List<LedgerRow> rows = IntStream.range(0, 2000)
                .mapToObj(i -> ledger("sale-" + i, Entry.SALE, 1000, "order", "customer"))
                .toList();

        byte[] file = ParquetRows.write(CleanRows.LEDGER, rows);

        assertThat(file).hasSizeLessThan(20_000);
        assertThat(new String(file, 0, 4, StandardCharsets.US_ASCII)).isEqualTo("PAR1");
    }

    private static LedgerRow ledger(
            String id, Entry entry, long sold, @Nullable String order, @Nullable String customer) {
        return new LedgerRow(id, 1, entry, "85123A", DAY, DAY.plusDays(1), sold, 0, sold * 2, 1, true, order, customer);
    }
}
