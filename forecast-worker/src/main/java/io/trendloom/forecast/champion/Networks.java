package io.trendloom.forecast.champion;

import io.trendloom.forecasting.artifact.NetworkLoader;
import io.trendloom.forecasting.network.DemandNetwork;
import io.trendloom.forecasting.network.NetworkShape;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;

/** Opens networks for scoring. */
@ApplicationScoped
class Networks implements NetworkLoader {
    @Override
    public DemandNetwork load(Path file, NetworkShape shape) throws IOException {
        throw new IOException("The network %s cannot be opened: this build has no engine for it.".formatted(file));
    }
}
