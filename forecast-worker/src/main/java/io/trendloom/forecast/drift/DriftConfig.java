package io.trendloom.forecast.drift;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** When a champion counts as drifted. */
@ConfigMapping(prefix = "trendloom.drift")
public interface DriftConfig {
    /** Population stability index from which an input is shown as moving. */
    @WithDefault("0.1")
    @DecimalMin("0") double moderate();

    /** Population stability index from which an input has moved, so that the model is to be trained anew. */
    @WithDefault("0.25")
    @DecimalMin("0") double drifted();

    /** WQL of the champion's totals by that of the weekday average from which its forecasts are too bad. */
    @WithDefault("1.05")
    @DecimalMin("0") double accuracyRatio();

    /** Days after the cutoff over which that is looked at: 7, 14, 28 or 30. */
    @WithDefault("14")
    @Min(7) int accuracyDays();

    /** The newest cutoffs of the champion over which that is looked at; with fewer it is not. */
    @WithDefault("7")
    @Min(1) int accuracyCutoffs();

    /** How often to look whether a run of record is to be looked at. */
    @WithDefault("5s")
    Duration every();
}
