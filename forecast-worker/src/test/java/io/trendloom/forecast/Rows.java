package io.trendloom.forecast;

import io.trendloom.contract.Json;
import io.trendloom.contract.Kind;
import io.trendloom.contract.ObjectRef;
import io.trendloom.contract.message.BatchStored;
import io.trendloom.contract.message.TextVectorsStored;
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
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Clean rows in the store, and the messages that tell of them. */
public final class Rows {
    private final ObjectStore store;

    public Rows(ObjectStore store) {
        this.store = store;
    }

    public BatchStored sales(long sequence, List<LedgerRow> rows) {
        return batch(Kind.SALES, sequence, CleanRows.LEDGER, rows);
    }

    public BatchStored items(long sequence, List<ItemRow> rows) {
        return batch(Kind.ITEMS, sequence, CleanRows.ITEMS, rows);
    }

    public BatchStored reviews(long sequence, List<ReviewRow> rows) {
        return batch(Kind.REVIEWS, sequence, CleanRows.REVIEWS, rows);
    }

    public BatchStored stock(long sequence, List<StockRow> rows) {
        return batch(Kind.STOCK, sequence, CleanRows.STOCK, rows);
    }

    public BatchStored signals(long sequence, List<SignalRow> rows) {
        return batch(Kind.SIGNALS, sequence, CleanRows.SIGNALS, rows);
    }

    public TextVectorsStored vectors(Kind kind, long sequence, String encoder, List<VectorRow> rows) {
        ObjectRef ref = put("vectors/" + encoder, CleanRows.VECTORS, rows);
        return new TextVectorsStored("b" + sequence, kind, sequence, encoder, "0".repeat(64), ref, rows.size());
    }

    private <T> BatchStored batch(Kind kind, long sequence, RowSchema<T> schema, List<T> rows) {
        ObjectRef ref = put("clean/" + kind.text(), schema, rows);
        return new BatchStored("b" + sequence, kind, sequence, 0, List.of(), ref, null, rows.size(), null, null);
    }

    /** The batch as one of another generation. */
    public static BatchStored of(int generation, BatchStored batch) {
        return new BatchStored(
                batch.batchId(),
                batch.kind(),
                batch.sequence(),
                generation,
                batch.raw(),
                batch.clean(),
                batch.rejected(),
                batch.rows(),
                batch.firstDay(),
                batch.lastDay());
    }

    public ObjectRef snapshot(Snapshot snapshot) {
        byte[] json = Json.mapper().valueToTree(snapshot).toString().getBytes(StandardCharsets.UTF_8);
        return store.put("snapshots/" + UUID.randomUUID() + ".json", json, 0);
    }

    private <T> ObjectRef put(String folder, RowSchema<T> schema, List<T> rows) {
        return store.put(folder + "/" + UUID.randomUUID() + ".parquet", ParquetRows.write(schema, rows), rows.size());
    }

    /** A sale of whole units at a price of 2. */
    public static LedgerRow sale(String item, LocalDate day, int units) {
        return entry(item, day, day, LedgerRow.Entry.SALE, units);
    }

    /** A line of an order by a customer: one unit at a price of 2. */
    public static LedgerRow line(@Nullable String order, @Nullable String customer, LocalDate day, String item) {
        LedgerRow sale = sale(item, day, 1);
        return new LedgerRow(
                sale.saleId(),
                1,
                sale.entry(),
                item,
                day,
                day,
                sale.sold(),
                0,
                sale.revenue(),
                1,
                false,
                order,
                customer);
    }

    /** Takes a line of an order back, on its day. */
    public static LedgerRow back(LedgerRow line) {
        return new LedgerRow(
                line.saleId(),
                1,
                LedgerRow.Entry.REVERSAL,
                line.itemId(),
                line.day(),
                line.day(),
                -line.sold(),
                0,
                -line.revenue(),
                -line.orders(),
                false,
                line.orderId(),
                line.customer());
    }

    /** Takes units of a day back, on a later day. */
    public static LedgerRow reversal(String item, LocalDate day, LocalDate knownDay, int units) {
        return entry(item, day, knownDay, LedgerRow.Entry.REVERSAL, -units);
    }

    private static LedgerRow entry(String item, LocalDate day, LocalDate knownDay, LedgerRow.Entry entry, int units) {
        return new LedgerRow(
                UUID.randomUUID().toString(),
                1,
                entry,
                item,
                day,
                knownDay,
                units * 1000L,
                0,
                units * 2000L,
                units < 0 ? -1 : 1,
                false,
                null,
                null);
    }

    public static ItemRow item(String id, long version, String title, String category) {
        return new ItemRow(
                id, version, null, title, null, category, null, new BigDecimal("2.5"), "GBP", null, "en", false);
    }

    public static ReviewRow review(String id, long version, String item, LocalDate day, double rating) {
        return new ReviewRow(id, version, item, day, rating, "fine", "en", false);
    }

    public static VectorRow vector(Kind kind, String id, String item, LocalDate known, float... values) {
        return new VectorRow(kind, id, 1, item, known, "0".repeat(64), values);
    }
}
