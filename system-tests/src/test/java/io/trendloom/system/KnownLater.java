package io.trendloom.system;

import io.trendloom.contract.Json;
import io.trendloom.contract.Kind;
import io.trendloom.contract.ObjectRef;
import io.trendloom.contract.message.CalendarDays;
import io.trendloom.contract.row.ItemRow;
import io.trendloom.contract.row.LedgerRow;
import io.trendloom.contract.row.ReviewRow;
import io.trendloom.contract.row.SignalRow;
import io.trendloom.contract.row.Snapshot;
import io.trendloom.contract.row.StockRow;
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

/**
 * Seventy days of a shop that learns of things late: facts and titles that change, a reversal, a withdrawn item, reviews
 * that are rewritten and withdrawn, and a sale after the last cutoff.
 */
final class KnownLater {
    static final String ENCODER = "small-en";
    static final String CATALOGUE = "catalogue/" + ENCODER;
    static final String REVIEWS = "reviews/" + ENCODER;
    static final LocalDate OPENED = LocalDate.of(2024, 3, 1);

    private static final LocalDate MID_APRIL = LocalDate.of(2024, 4, 15);
    private static final LocalDate LATE_APRIL = LocalDate.of(2024, 4, 20);
    private static final LocalDate MAY = LocalDate.of(2024, 5, 11);

    private KnownLater() {}

    static List<ItemRow> items() {
        return List.of(
                item("mug", 1, null, "Mug", 5, false),
                item("mug", 2, LATE_APRIL, "Golden mug", 50, false),
                item("cup", 1, MID_APRIL, "Cup", 3, false),
                item("jar", 1, null, "Jar", 4, false),
                item("jar", 2, LATE_APRIL, "Jar", 4, true),
                item("bowl", 1, null, "Bowl", 7, false),
                item("bowl", 2, MAY, "Bowl", 8, false));
    }

    static List<VectorRow> vectors(Kind kind) {
        return vectors().stream().filter(row -> row.kind() == kind).toList();
    }

    static List<VectorRow> vectors() {
        return List.of(
                vector(Kind.ITEMS, "mug", 2, "mug", LATE_APRIL, 0, 1),
                vector(Kind.ITEMS, "mug", 1, "mug", null, 1, 0),
                vector(Kind.ITEMS, "cup", 1, "cup", MID_APRIL, 0.6f, 0.8f),
                vector(Kind.ITEMS, "jar", 1, "jar", null, 0.8f, 0.6f),
                vector(Kind.ITEMS, "bowl", 1, "bowl", null, 0.6f, -0.8f),
                vector(Kind.ITEMS, "bowl", 2, "bowl", MAY, -0.6f, 0.8f),
                vector(Kind.REVIEWS, "r1", 2, "mug", OPENED.plusDays(20), 0, 1),
                vector(Kind.REVIEWS, "r2", 1, "mug", MID_APRIL, 1, 0),
                vector(Kind.REVIEWS, "r4", 1, "cup", LATE_APRIL, 0.8f, -0.6f));
    }

    static List<ReviewRow> reviews() {
        return List.of(
                review("r1", 1, "mug", OPENED.plusDays(20), 1, false),
                review("r1", 2, "mug", OPENED.plusDays(20), 5, false),
                review("r2", 1, "mug", MID_APRIL, 2, false),
                review("r3", 1, "jar", MID_APRIL, 3, false),
                review("r3", 2, "jar", MID_APRIL, 3, true),
                review("r4", 1, "cup", LATE_APRIL, Double.NaN, false));
    }

    /** All items but the bowl sell; an order of April is taken back in May. */
    static List<LedgerRow> sales() {
        List<LedgerRow> rows = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(3);
        for (String id : List.of("mug", "cup", "jar")) {
            for (LocalDate day = OPENED.plusDays(id.length()); !day.isAfter(MAY); day = day.plusDays(1)) {
                if (day.getDayOfWeek() != DayOfWeek.SUNDAY && random.nextInt(3) > 0) {
                    rows.add(sold(id, day, day, 1 + random.nextInt(9)));
                }
            }
        }
        rows.add(sold("mug", MID_APRIL, MID_APRIL, 400));
        rows.add(sold("mug", MID_APRIL, MAY, -400));
        rows.add(sold("bowl", MAY.plusDays(1), MAY.plusDays(1), 2));
        return rows;
    }

    /** The mug runs out twice, which is restated once; what was seen of the cup is taken back. */
    static List<StockRow> stock() {
        return List.of(
                stock("mug", OPENED.plusDays(32), 1, 0, false),
                stock("mug", OPENED.plusDays(38), 1, 0, false),
                stock("mug", OPENED.plusDays(38), 2, 7_000, false),
                stock("mug", LATE_APRIL, 1, 0, false),
                stock("cup", MID_APRIL, 1, 0, false),
                stock("cup", MID_APRIL, 2, 0, true),
                stock("jar", MAY.plusDays(1), 1, 0, false));
    }

    /** Rain of each day, one day of which is corrected in May; fairs that were planned in April; what is taken back. */
    static List<SignalRow> signals() {
        List<SignalRow> rows = new ArrayList<>();
        for (LocalDate day = OPENED; !day.isAfter(MAY); day = day.plusDays(1)) {
            rows.add(signal("rain", null, day, 1, day, day.getDayOfMonth(), false));
        }
        rows.add(signal("rain", null, LATE_APRIL.minusDays(1), 2, MAY, 300, false));
        rows.add(signal("rain", "jar", MID_APRIL, 1, MID_APRIL, -4, false));
        rows.add(signal("promotion", "mug", LATE_APRIL.plusDays(5), 1, MID_APRIL, 1, false));
        rows.add(signal("promotion", "mug", LATE_APRIL.plusDays(6), 1, MID_APRIL, 1, false));
        rows.add(signal("promotion", "mug", LATE_APRIL.plusDays(6), 2, LATE_APRIL, 1, true));
        rows.add(signal("promotion", "mug", MAY.plusDays(3), 1, MAY, 1, false));
        return rows;
    }

    private static SignalRow signal(
            String name, String scope, LocalDate day, long version, LocalDate known, double value, boolean removed) {
        return new SignalRow(name, scope, day, version, known, value, null, null, removed);
    }

    static ObjectRef snapshot(ObjectStore store, LocalDate cutoff) throws Exception {
        Snapshot snapshot = new Snapshot(
                3,
                1,
                cutoff,
                new CalendarDays(OPENED, List.of(DayOfWeek.SUNDAY), List.of()),
                List.of(put(store, "items", CleanRows.ITEMS, items())),
                List.of(put(store, "reviews", CleanRows.REVIEWS, reviews())),
                List.of(put(store, "sales", CleanRows.LEDGER, sales())),
                List.of(put(store, "stock", CleanRows.STOCK, stock())),
                List.of(put(store, "signals", CleanRows.SIGNALS, signals())),
                List.of());
        return store.put("snapshots/%s.json".formatted(cutoff), Json.mapper().writeValueAsBytes(snapshot), 0);
    }

    static ObjectRef put(ObjectStore store, String name, List<VectorRow> rows) {
        return put(store, name, CleanRows.VECTORS, rows);
    }

    private static <T> ObjectRef put(ObjectStore store, String name, RowSchema<T> schema, List<T> rows) {
        return store.put(name + ".parquet", ParquetRows.write(schema, rows), rows.size());
    }

    private static ItemRow item(String id, long version, LocalDate known, String title, int price, boolean removed) {
        return new ItemRow(
                id,
                version,
                known,
                title,
                null,
                "%s of %d".formatted(id, version),
                null,
                BigDecimal.valueOf(price),
                "GBP",
                id.equals("bowl") ? OPENED.plusDays(2 * version) : null,
                "en",
                removed);
    }

    private static StockRow stock(String item, LocalDate day, long version, long onHand, boolean removed) {
        return new StockRow(item, day.atTime(20, 30), version, onHand, null, removed);
    }

    private static ReviewRow review(String id, long version, String item, LocalDate day, double rating, boolean gone) {
        return new ReviewRow(id, version, item, day, rating, "Nice", "en", gone);
    }

    private static VectorRow vector(Kind kind, String id, long version, String item, LocalDate known, float... vector) {
        return new VectorRow(kind, id, version, item, known, "b".repeat(64), vector);
    }

    private static LedgerRow sold(String item, LocalDate day, LocalDate known, int units) {
        return new LedgerRow(
                "%s %s %d".formatted(item, day, units),
                1,
                units > 0 ? LedgerRow.Entry.SALE : LedgerRow.Entry.REVERSAL,
                item,
                day,
                known,
                units * 1000L,
                0,
                units * 3000L,
                units > 0 ? 1 : -1,
                false,
                null,
                null);
    }
}
