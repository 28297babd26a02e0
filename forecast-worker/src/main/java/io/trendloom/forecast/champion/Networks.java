package io.trendloom.forecast.champion;

import io.trendloom.forecasting.artifact.NetworkLoader;
import io.trendloom.forecasting.network.DemandNetwork;
import io.trendloom.forecasting.network.NetworkShape;
import io.trendloom.forecasting.network.onnx.OnnxDemandNetwork;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;

/** Opens networks for scoring by ONNX Runtime: one session each, shared by all threads. */
@ApplicationScoped
class Networks implements NetworkLoader {
    private final int threads;

    Networks(ChampionConfig config) {
        this.threads = config.threads();
    }

    @Override
    public DemandNetwork load(Path file, NetworkShape shape) throws IOException {
        return OnnxDemandNetwork.load(file, shape, threads);
    }
}
