package io.trendloom.ingest.versioned;

import io.trendloom.contract.Kind;
import io.trendloom.ingest.claim.KeyTables;
import io.trendloom.platform.parquet.RowSchema;
import io.trendloom.preparation.row.CleanRow;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A kind of rows that replace each other by version.
 *
 * @param content hash of what a row says beside its key and version
 * @param stored makes a row of the store
 * @param schema how rows are stored
 * @param day the day that a stored row speaks of
 * @param <R> rows at the door
 * @param <T> rows of the store
 */
public record VersionedKind<R extends CleanRow, T>(
        Kind kind,
        Class<R> type,
        Function<R, UUID> content,
        Versioned<R, T> stored,
        RowSchema<T> schema,
        Function<T, @Nullable LocalDate> day) {
    /** Takes rows in, within a transaction that is the only writer. */
    public VersionedEffect<T> take(KeyTables tables, List<R> arrived) throws SQLException {
        return new VersionClaims<>(new VersionedTable(tables, kind), this).take(arrived);
    }

    /** Makes a row of the store. */
    @FunctionalInterface
    public interface Versioned<R, T> {
        T row(R arrived, long version);
    }
}
