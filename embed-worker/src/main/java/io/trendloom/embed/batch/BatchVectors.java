package io.trendloom.embed.batch;

import io.trendloom.contract.ObjectRef;
import io.trendloom.contract.message.BatchStored;
import io.trendloom.contract.message.TextVectorsStored;
import io.trendloom.contract.row.VectorRow;
import io.trendloom.embed.vectors.RememberedVectors;
import io.trendloom.encoding.EncoderCatalog;
import io.trendloom.encoding.TextEncoder;
import io.trendloom.encoding.VectorKey;
import io.trendloom.platform.parquet.CleanRows;
import io.trendloom.platform.parquet.ParquetRows;
import io.trendloom.platform.store.ObjectStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Writes a batch's vectors with the words of their texts, one object an encoder; the same batch always makes the same objects. */
@ApplicationScoped
class BatchVectors {
    private final EncoderCatalog encoders;
    private final RememberedVectors vectors;
    private final ObjectStore store;

    BatchVectors(EncoderCatalog encoders, RememberedVectors vectors, ObjectStore store) {
        this.encoders = encoders;
        this.vectors = vectors;
        this.store = store;
    }

    /** Encodes each text by the encoder of its language. */
    List<TextVectorsStored> store(BatchStored batch, List<BatchText> texts) throws SQLException {
        Map<TextEncoder, List<BatchText>> byEncoder = new LinkedHashMap<>();
        for (BatchText text : texts) {
            byEncoder
                    .computeIfAbsent(encoders.forText(text.text(), text.language()), encoder -> new ArrayList<>())
                    .add(text);
        }
        List<TextVectorsStored> stored = new ArrayList<>();
        for (Map.Entry<TextEncoder, List<BatchText>> group : byEncoder.entrySet()) {
            stored.add(store(batch, group.getKey(), group.getValue()));
        }
        return stored;
    }

    private TextVectorsStored store(BatchStored batch, TextEncoder encoder, List<BatchText> texts) throws SQLException {
        Map<VectorKey, float[]> found =
                vectors.of(encoder, texts.stream().map(BatchText::text).toList());
        List<VectorRow> rows = new ArrayList<>(texts.size());
        for (BatchText text : texts) {
            VectorKey key = VectorKey.of(encoder, text.text());
            rows.add(text.with(Objects.requireNonNull(found.get(key))));
        }
        String key = "vectors/%s/%s/%s.parquet"
                .formatted(encoder.name(), batch.kind().text(), batch.batchId());
        ObjectRef object = store.put(key, ParquetRows.write(CleanRows.VECTORS, rows), rows.size());
        return new TextVectorsStored(
                batch.batchId(),
                batch.kind(),
                batch.sequence(),
                encoder.name(),
                encoder.sha256(),
                object,
                rows.size(),
                batch.generation());
    }
}
