package io.trendloom.embed.vectors;

import io.trendloom.embed.metrics.EmbedMetrics;
import io.trendloom.encoding.TextEncoder;
import io.trendloom.encoding.VectorKey;
import io.trendloom.platform.jdbc.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** Encodes texts, each once: what was encoded is kept and looked up by the hash of its content. */
@ApplicationScoped
public class RememberedVectors {
    /** Texts that are encoded before their vectors are kept: what a kill of the worker can cost. */
    private static final int CHUNK = 512;

    private final DataSource database;
    private final EmbedMetrics metrics;
    private final VectorTable table = new VectorTable();

    RememberedVectors(DataSource database, EmbedMetrics metrics) {
        this.database = database;
        this.metrics = metrics;
    }

    /** The vectors of the texts, from the table or from the encoder. */
    public Map<VectorKey, float[]> of(TextEncoder encoder, List<String> texts) throws SQLException {
        Map<VectorKey, String> wanted = new LinkedHashMap<>();
        texts.forEach(text -> wanted.putIfAbsent(VectorKey.of(encoder, text), text));
        Map<VectorKey, float[]> found = new HashMap<>(Transactions.inTransaction(
                database, connection -> table.find(connection, encoder.sha256(), wanted.keySet())));
        metrics.remembered(encoder.name(), found.size());
        List<VectorKey> missing =
                wanted.keySet().stream().filter(key -> !found.containsKey(key)).toList();
        for (int from = 0; from < missing.size(); from += CHUNK) {
            List<VectorKey> chunk = missing.subList(from, Math.min(missing.size(), from + CHUNK));
            found.putAll(encoded(encoder, chunk, wanted));
        }
        return found;
    }

    private Map<VectorKey, float[]> encoded(TextEncoder encoder, List<VectorKey> keys, Map<VectorKey, String> texts)
            throws SQLException {
        List<float[]> vectors =
                encoder.encode(keys.stream().map(texts::get).toList(), batch -> metrics.encoded(encoder.name(), batch));
        Map<VectorKey, float[]> made = new LinkedHashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            made.put(keys.get(i), vectors.get(i));
        }
        Transactions.inTransaction(database, connection -> table.add(connection, made));
        return made;
    }
}
