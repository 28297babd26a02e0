package io.trendloom.embed.batch;

import io.trendloom.contract.ObjectRef;
import io.trendloom.contract.message.BatchStored;
import io.trendloom.contract.row.ItemRow;
import io.trendloom.contract.row.ReviewRow;
import io.trendloom.platform.messaging.PoisonMessageException;
import io.trendloom.platform.parquet.CleanRows;
import io.trendloom.platform.parquet.ParquetRows;
import io.trendloom.platform.parquet.RowSchema;
import io.trendloom.platform.store.ObjectCorrupted;
import io.trendloom.platform.store.ObjectStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.List;

/** Reads the texts out of a batch's clean object. */
@ApplicationScoped
class BatchTexts {
    private final ObjectStore store;

    BatchTexts(ObjectStore store) {
        this.store = store;
    }

    /** The texts of those rows that have one. */
    List<BatchText> of(BatchStored batch) {
        return switch (batch.kind()) {
            case ITEMS ->
                rows(CleanRows.ITEMS, batch.clean()).stream()
                        .filter(ItemRow::hasText)
                        .map(BatchText::of)
                        .toList();
            case REVIEWS ->
                rows(CleanRows.REVIEWS, batch.clean()).stream()
                        .filter(ReviewRow::hasText)
                        .map(BatchText::of)
                        .toList();
            case SALES, STOCK, SIGNALS, VIEWS -> List.of();
        };
    }

    private <T> List<T> rows(RowSchema<T> schema, ObjectRef object) {
        try {
            return ParquetRows.read(schema, List.of(store.get(object)));
        } catch (ObjectCorrupted | UncheckedIOException | IllegalArgumentException e) {
            throw new PoisonMessageException(
                    "The object (%s) cannot be read as rows: %s.".formatted(object.key(), e.getMessage()), e);
        }
    }
}
