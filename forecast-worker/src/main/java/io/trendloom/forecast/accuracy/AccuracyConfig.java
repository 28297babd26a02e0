package io.trendloom.forecast.accuracy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When past forecasts are judged. */
@ConfigMapping(prefix = "trendloom.accuracy")
public interface AccuracyConfig {
    /** How often to look for forecasts whose days are over. */
    @WithDefault("5s")
    Duration every();
}
