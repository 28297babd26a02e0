package io.trendloom.forecast.reorder;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How is reordered where neither the request nor the item says otherwise. */
@ConfigMapping(prefix = "trendloom.reorder")
public interface ReorderConfig {
    /** Probability that stock lasts until the next order after this one arrives, from 0.5 to 0.99. */
    @WithDefault("0.9")
    double serviceLevel();

    /** Days from an order to its arrival, or days with probabilities: {@code 5:0.2,7:0.6,10:0.2}. */
    @WithDefault("7")
    String leadTime();

    /** Days between two times at which can be ordered. */
    @WithDefault("7")
    int reviewDays();
}
