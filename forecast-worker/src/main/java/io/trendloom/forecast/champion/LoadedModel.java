package io.trendloom.forecast.champion;

import io.trendloom.forecasting.artifact.EncoderPin;
import io.trendloom.forecasting.drift.InputProfile;
import io.trendloom.forecasting.forecast.Forecaster;
import io.trendloom.forecasting.launch.Launches;
import io.trendloom.forecasting.trend.TrendRule;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A verified artifact in memory. */
interface LoadedModel extends AutoCloseable {
    Forecaster forecaster();

    /** The encoders whose vectors it reads, pinned by the hash of their weights. */
    List<EncoderPin> encoders();

    /** How it forecasts items that have not sold; null where it has no model of its own for them. */
    default @Nullable Launches launches() {
        return null;
    }

    /** What the items looked like that it learned from; null where its bundle does not say. */
    @Nullable InputProfile inputs();

    /** The rule that told it trend classes from sales. */
    default TrendRule trendRule() {
        return TrendRule.R;
    }

    /** Names of the outside series that its networks read. */
    default Set<String> signals() {
        return Set.of();
    }

    @Override
    void close();
}
