package io.trendloom.forecast.champion;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;

/** How the model in use is held. */
@ConfigMapping(prefix = "trendloom.champion")
interface ChampionConfig {
    /** Threads that its networks' one session uses for a batch. */
    @WithDefault("1")
    @Min(1) int threads();

    /** Share of the items with text that must have a vector of a model's encoders before it is taken into use. */
    @WithDefault("0.9")
    @DecimalMin("0") @DecimalMax("1") double coverage();
}
