package io.trendloom.forecast.generation;

import io.trendloom.contract.ObjectRef;
import io.trendloom.platform.messaging.PoisonMessageException;
import io.trendloom.platform.parquet.ParquetRows;
import io.trendloom.platform.parquet.RowSchema;
import io.trendloom.platform.store.ObjectCorrupted;
import io.trendloom.platform.store.ObjectStore;
import java.io.UncheckedIOException;
import java.util.List;

/** Rows of an object that a message refers to. */
public final class StoredRows {
    private StoredRows() {}

    /** The rows of a Parquet object, verified. */
    public static <T> List<T> read(ObjectStore store, RowSchema<T> schema, ObjectRef ref) {
        byte[] body;
        try {
            body = store.get(ref);
        } catch (ObjectCorrupted e) {
            throw new PoisonMessageException(String.valueOf(e.getMessage()), e);
        }
        try {
            return ParquetRows.read(schema, List.of(body));
        } catch (UncheckedIOException | IllegalArgumentException | IllegalStateException e) {
            throw new PoisonMessageException(
                    "The object %s cannot be read as rows: %s.".formatted(ref.key(), e.getMessage()), e);
        }
    }
}
