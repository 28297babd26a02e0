package io.trendloom.forecast.passthrough;

import io.trendloom.worker.access.OwnToken;
import jakarta.inject.Singleton;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Paths of ingest-service. */
@Singleton
final class IngestServicePaths extends WorkerPaths {
    IngestServicePaths(@ConfigProperty(name = "trendloom.ingest-url") URI address, OwnToken token) {
        super("ingest-service", address, "batches|rejections(\\.csv|\\.ndjson)?", token);
    }
}
