package io.trendloom.embed.batch;

import io.trendloom.contract.ObjectRef;
import io.trendloom.contract.message.BatchStored;
import io.trendloom.platform.messaging.PoisonMessageException;
import io.trendloom.platform.parquet.CleanRows;
import io.trendloom.platform.parquet.ParquetRows;
import io.trendloom.platform.parquet.RowSchema;
import io.trendloom.platform.store.ObjectCorrupted;
import io.trendloom.platform.store.ObjectStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

/** Reads the texts out of a batch's clean object. */
@ApplicationScoped
class BatchTexts {
    private final ObjectStore store;

    BatchTexts(ObjectStore store) {
        this.store = store;
    }

    /** The rows' texts; rows without any, and rows that were taken back, have none. */
    List<BatchText> of(BatchStored batch) {
        Stream<BatchText> texts = switch (batch.kind()) {
            case ITEMS ->
                rows(CleanRows.ITEMS, batch.clean()).stream()
                        .filter(item -> !item.removed())
                        .map(BatchText::of);
            case REVIEWS ->
                rows(CleanRows.REVIEWS, batch.clean()).stream()
                        .filter(review -> !review.removed())
                        .map(BatchText::of);
            case SALES -> Stream.empty();
        };
        return texts.filter(text -> !text.text().isBlank()).toList();
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
