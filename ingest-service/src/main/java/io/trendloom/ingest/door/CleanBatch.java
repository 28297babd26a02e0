package io.trendloom.ingest.door;

import io.trendloom.contract.Kind;
import io.trendloom.contract.row.ItemRow;
import io.trendloom.contract.row.LedgerRow;
import io.trendloom.contract.row.ReviewRow;
import io.trendloom.platform.parquet.CleanRows;
import io.trendloom.platform.parquet.RowSchema;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Clean rows of a kind that are to be stored as one object. */
record CleanBatch<T>(Kind kind, RowSchema<T> schema, List<T> rows, Function<T, @Nullable LocalDate> day) {
    static CleanBatch<LedgerRow> sales(List<LedgerRow> rows) {
        return new CleanBatch<>(Kind.SALES, CleanRows.LEDGER, rows, LedgerRow::day);
    }

    static CleanBatch<ItemRow> items(List<ItemRow> rows) {
        return new CleanBatch<>(Kind.ITEMS, CleanRows.ITEMS, rows, ItemRow::knownDay);
    }

    static CleanBatch<ReviewRow> reviews(List<ReviewRow> rows) {
        return new CleanBatch<>(Kind.REVIEWS, CleanRows.REVIEWS, rows, ReviewRow::day);
    }

    @Nullable LocalDate firstDay() {
        return rows.stream()
                .map(day)
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    @Nullable LocalDate lastDay() {
        return rows.stream()
                .map(day)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElse(null);
    }
}
