package io.trendloom.forecast.passthrough;

import io.trendloom.worker.access.OwnToken;
import jakarta.inject.Singleton;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Paths of train-worker. */
@Singleton
final class TrainWorkerPaths extends WorkerPaths {
    TrainWorkerPaths(@ConfigProperty(name = "trendloom.train-url") URI address, OwnToken token) {
        super("train-worker", address, "models|trainings", token);
    }
}
