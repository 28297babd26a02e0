package io.trendloom.forecasting.training;

import io.trendloom.forecasting.artifact.Bundle;
import io.trendloom.forecasting.artifact.LaunchFiles;
import io.trendloom.forecasting.launch.Launches;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What forecasts items that have not sold, as fitted at the cutoff; none where it cannot be learned.
 *
 * @param leftOut why there is none, or null
 */
record Launching(@Nullable Launches launches, @Nullable String leftOut) {
    static Launching fit(ShopData data, long seed) {
        try {
            return new Launching(Launches.fit(data.items(), data.calendar(), data.cutoff(), seed), null);
        } catch (IllegalArgumentException refused) {
            return new Launching(null, String.valueOf(refused.getMessage()));
        }
    }

    /** Writes it into a folder; null where there is none. */
    @Nullable LaunchFiles write(Path folder) throws IOException {
        return launches == null ? null : Bundle.writeLaunches(folder, launches);
    }
}
