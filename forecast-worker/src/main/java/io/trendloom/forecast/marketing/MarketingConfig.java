package io.trendloom.forecast.marketing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.Optional;

/** How is marketed where the request does not say otherwise, and how often responses are learned. */
@ConfigMapping(prefix = "trendloom.marketing")
public interface MarketingConfig {
    /** How often to look whether a day was closed, after which responses are learned anew. */
    @WithDefault("60s")
    Duration every();

    /** Items read at a time while learning. */
    @WithDefault("500")
    @Min(1) int batch();

    /** Days that an action lasts: 7, 14 or 30. */
    @WithDefault("14")
    int days();

    /** What a promotion or advertising of an item takes beside its discount, in the reporting currency. */
    @WithDefault("0")
    double campaignCost();

    /** Share of the price that is kept, of items that tell no cost; absent: these are left as they are. */
    Optional<Double> margin();

    /** Probability from which on an action must bring more than it costs. */
    @WithDefault("0.8")
    double confidence();
}
