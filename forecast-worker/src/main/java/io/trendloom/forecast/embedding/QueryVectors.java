package io.trendloom.forecast.embedding;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Vectors of what users search for, each in the space of its language's encoder. Those asked for last are remembered, so
 * that all pages of a search stand on one vector.
 */
@ApplicationScoped
public class QueryVectors {
    private static final int REMEMBERED = 1_000;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final EmbedWorker embedWorker;
    private final Map<String, TextVector> remembered = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, TextVector> eldest) {
            return size() > REMEMBERED;
        }
    };

    QueryVectors(EmbedWorker embedWorker) {
        this.embedWorker = embedWorker;
    }

    /** The vector of a query; embed-worker is waited for a moment only. */
    public TextVector of(String query) {
        TextVector known = known(query);
        if (known != null) {
            return known;
        }
        TextVector vector = embedWorker.embed(query, null, PATIENCE);
        synchronized (remembered) {
            remembered.put(query, vector);
        }
        return vector;
    }

    private @Nullable TextVector known(String query) {
        synchronized (remembered) {
            return remembered.get(query);
        }
    }
}
