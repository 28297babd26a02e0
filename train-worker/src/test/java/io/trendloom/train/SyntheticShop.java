package io.trendloom.train;

import io.trendloom.contract.Json;
import io.trendloom.contract.Kind;
import io.trendloom.contract.ObjectRef;
import io.trendloom.contract.message.CalendarDays;
import io.trendloom.contract.message.TextVectorsStored;
import io.trendloom.contract.row.ItemRow;
import io.trendloom.contract.row.LedgerRow;
import io.trendloom.contract.row.LedgerRow.Entry;
import io.trendloom.contract.row.ReviewRow;
import io.trendloom.contract.row.Snapshot;
import io.trendloom.contract.row.VectorRow;
import io.trendloom.platform.parquet.CleanRows;
import io.trendloom.platform.parquet.ParquetRows;
import io.trendloom.platform.parquet.RowSchema;
import io.trendloom.platform.store.ObjectStore;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** A small shop with a weekday pattern: 24 items, half a year, a review an item, all from a seed. */
final class SyntheticShop {
    static final String ENCODER = "bge-small-en-v1.5";
    static final LocalDate OPENED = LocalDate.of(2024, 1, 1);
    static final LocalDate CUTOFF = OPENED.plusDays(190);
    private static final int ITEMS = 24;
    private static final int WIDTH = 8;

    private final ObjectStore store;
    private final String name;
    private final SplittableRandom random = new SplittableRandom(7);

    /** @param name keeps the objects of several shops apart */
    SyntheticShop(ObjectStore store, String name) {
        this.store = store;
        this.name = name;
    }

    ObjectRef snapshot() throws Exception {
        Snapshot snapshot = new Snapshot(
                3,
                1,
                CUTOFF,
                new CalendarDays(OPENED, List.of(DayOfWeek.SUNDAY), List.of()),
                List.of(put("items", CleanRows.ITEMS, items())),
                List.of(put("reviews", CleanRows.REVIEWS, reviews())),
                List.of(put("sales", CleanRows.LEDGER, sales())));
        return store.put("snapshots/%s.json".formatted(name), Json.mapper().writeValueAsBytes(snapshot), 0);
    }

    List<TextVectorsStored> vectors() {
        return List.of(
                stored(
                        Kind.ITEMS,
                        items().stream()
                                .map(item -> vector(Kind.ITEMS, item.id(), item.version(), item.id(), item.knownDay()))
                                .toList()),
                stored(
                        Kind.REVIEWS,
                        reviews().stream()
                                .map(review -> vector(
                                        Kind.REVIEWS, review.id(), review.version(), review.itemId(), review.day()))
                                .toList()));
    }

    static String item(int number) {
        return "item-%02d".formatted(number);
    }

    private List<ItemRow> items() {
        List<ItemRow> rows = new ArrayList<>();
        for (int i = 0; i < ITEMS; i++) {
            rows.add(new ItemRow(
                    item(i),
                    1,
                    null,
                    "Mug number " + i,
                    null,
                    i % 2 == 0 ? "mugs" : "cups",
                    null,
                    BigDecimal.valueOf(5 + i),
                    "GBP",
                    null,
                    "en",
                    false));
        }
        return rows;
    }

    private List<ReviewRow> reviews() {
        List<ReviewRow> rows = new ArrayList<>();
        for (int i = 0; i < ITEMS; i++) {
            rows.add(new ReviewRow("review-" + i, 1, item(i), OPENED.plusDays(20 + i), 1 + i % 5, "Nice", "en", false));
        }
        return rows;
    }

    private List<LedgerRow> sales() {
        List<LedgerRow> rows = new ArrayList<>();
        for (int i = 0; i < ITEMS; i++) {
            for (LocalDate day = OPENED; !day.isAfter(CUTOFF); day = day.plusDays(1)) {
                long units = day.getDayOfWeek() == DayOfWeek.SUNDAY
                        ? 0
                        : random.nextInt(1 + i % 6 + day.getDayOfWeek().getValue());
                if (units > 0) {
                    rows.add(new LedgerRow(
                            item(i) + day,
                            1,
                            Entry.SALE,
                            item(i),
                            day,
                            day,
                            units * 1000,
                            0,
                            units * 1000 * (5 + i),
                            1,
                            false,
                            null,
                            null));
                }
            }
        }
        return rows;
    }

    private VectorRow vector(Kind kind, String id, long version, String itemId, LocalDate known) {
        float[] vector = new float[WIDTH];
        vector[Math.floorMod(id.hashCode(), WIDTH)] = 1;
        return new VectorRow(kind, id, version, itemId, known, "0".repeat(64), vector);
    }

    private TextVectorsStored stored(Kind kind, List<VectorRow> rows) {
        ObjectRef ref = put("vectors-" + kind.text(), CleanRows.VECTORS, rows);
        return new TextVectorsStored(
                name + kind.text(), kind, kind.ordinal(), ENCODER, "a".repeat(64), ref, rows.size());
    }

    private <T> ObjectRef put(String what, RowSchema<T> schema, List<T> rows) {
        return store.put("test/%s/%s.parquet".formatted(name, what), ParquetRows.write(schema, rows), rows.size());
    }
}
