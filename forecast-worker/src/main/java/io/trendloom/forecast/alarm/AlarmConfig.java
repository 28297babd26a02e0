package io.trendloom.forecast.alarm;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** When a shop's systems are told of an item. */
@ConfigMapping(prefix = "trendloom.alarms")
public interface AlarmConfig {
    /** Probability of its class from which an item is in it. */
    @WithDefault("0.45")
    @DecimalMin("0") @DecimalMax("1") double turnedProbability();

    /** Probability of the class that it was in down to which it has left that one. */
    @WithDefault("0.25")
    @DecimalMin("0") @DecimalMax("1") double leftProbability();

    /** Days after the cutoff for which stock should last. */
    @WithDefault("14")
    @Min(1) @Max(30) int stockOutDays();

    /** Probability that it does not, from which that is told. */
    @WithDefault("0.5")
    @DecimalMin("0") @DecimalMax("1") double stockOutProbability();

    /** Probability that it does not, down to which stock has recovered. */
    @WithDefault("0.25")
    @DecimalMin("0") @DecimalMax("1") double recoveredProbability();

    /** Days of the shop after which stock that has not recovered is told of again. */
    @WithDefault("28")
    @Min(1) int stockOutAgainDays();

    /** How often to look whether a run of record is to be looked at. */
    @WithDefault("5s")
    Duration every();
}
