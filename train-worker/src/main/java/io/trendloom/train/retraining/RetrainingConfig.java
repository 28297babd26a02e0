package io.trendloom.train.retraining;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/** When the worker asks for a training by itself. Days are days of the shop, up to its last closed one. */
@ConfigMapping(prefix = "trendloom.retraining")
public interface RetrainingConfig {
    /** Whether to train when the champion has drifted. */
    @WithDefault("true")
    boolean onDrift();

    /** Days after the data of the last training on which to train anew; 0: never. */
    @WithDefault("0")
    @Min(0) int everyDays();

    /** Days after the data of the last training before which drift asks for none. */
    @WithDefault("14")
    @Min(0) int cooldownDays();
}
