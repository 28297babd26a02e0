package io.trendloom.train.dataset;

import io.trendloom.contract.row.VectorRow;
import io.trendloom.dataset.TextKey;
import io.trendloom.dataset.TextVector;
import io.trendloom.dataset.TextVectors;
import io.trendloom.platform.parquet.CleanRows;
import io.trendloom.platform.parquet.ParquetRows;
import io.trendloom.platform.store.ObjectStore;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The vectors that are there of some texts, read object by object as these come. */
final class KnownVectors implements TextVectors {
    private final ObjectStore store;
    private final Set<TextKey> wanted;
    private final Map<TextKey, TextVector> vectors = new HashMap<>();
    private final Map<String, String> encoders = new HashMap<>();
    private final Set<String> read = new HashSet<>();

    KnownVectors(ObjectStore store, Set<TextKey> wanted) {
        this.store = store;
        this.wanted = wanted;
    }

    /** Reads the objects that were not read before. */
    void readNew(List<VectorObject> objects) {
        objects.stream().filter(object -> read.add(object.ref().key())).forEach(this::read);
    }

    private void read(VectorObject object) {
        encoders.put(object.encoder(), object.encoderSha256());
        ParquetRows.forEach(CleanRows.VECTORS, List.of(store.get(object.ref())), row -> take(object.encoder(), row));
    }

    private void take(String encoder, VectorRow row) {
        TextKey key = TextKey.of(row);
        if (wanted.contains(key)) {
            vectors.put(key, new TextVector(encoder, row.vector()));
        }
    }

    boolean coverAll() {
        return vectors.size() == wanted.size();
    }

    @Override
    public @Nullable TextVector of(TextKey key) {
        return vectors.get(key);
    }

    TextCoverage coverage() {
        Map<String, TextCoverage.Encoder> byEncoder = new HashMap<>();
        vectors.values()
                .forEach(vector -> byEncoder.merge(
                        vector.encoder(),
                        new TextCoverage.Encoder(encoders.getOrDefault(vector.encoder(), ""), 1),
                        TextCoverage.Encoder::plus));
        return new TextCoverage(wanted.size(), vectors.size(), byEncoder);
    }
}
