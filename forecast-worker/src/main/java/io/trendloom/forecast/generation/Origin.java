package io.trendloom.forecast.generation;

import io.trendloom.contract.Kind;
import io.trendloom.contract.message.BatchStored;
import io.trendloom.contract.message.TextVectorsStored;
import java.util.Objects;

/** Where rows or vectors come from: a batch, of which generation. */
public record Origin(Kind kind, long sequence, int generation) {
    public static Origin of(BatchStored batch) {
        return new Origin(batch.kind(), batch.sequence(), batch.generation());
    }

    public static Origin of(TextVectorsStored vectors) {
        return new Origin(vectors.kind(), vectors.sequence(), Objects.requireNonNullElse(vectors.generation(), 0));
    }
}
