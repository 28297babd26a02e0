package io.trendloom.ingest.door;

import io.trendloom.contract.Kind;
import io.trendloom.contract.row.LedgerRow;
import io.trendloom.ingest.versioned.VersionedKind;
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

    static <T> CleanBatch<T> of(VersionedKind<?, T> kind, List<T> rows) {
        return new CleanBatch<>(kind.kind(), kind.schema(), rows, kind.day());
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
