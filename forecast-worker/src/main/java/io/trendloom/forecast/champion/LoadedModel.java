package io.trendloom.forecast.champion;

import io.trendloom.forecasting.artifact.EncoderPin;
import io.trendloom.forecasting.forecast.Forecaster;
import java.util.List;

/** A verified artifact in memory. */
interface LoadedModel extends AutoCloseable {
    Forecaster forecaster();

    /** The encoders whose vectors it reads, pinned by the hash of their weights. */
    List<EncoderPin> encoders();

    @Override
    void close();
}
