package io.trendloom.forecasting.network;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How a network tells the demand of a day. */
public enum DemandHead {
    /** Nine quantiles, each at least the one below, learned by their quantile loss. */
    QUANTILES(QuantileLevels.DAILY),

    /**
     * The probability of no sale, and nine quantiles of what is sold otherwise; together they are quantiles of the day, zero
     * up to that probability, and are learned as such.
     */
    ZERO_INFLATED(1 + QuantileLevels.DAILY),

    /**
     * The size of a negative binomial distribution of units about the mean, learned by its likelihood (Salinas et al., DeepAR:
     * Probabilistic forecasting with autoregressive recurrent networks, 2020).
     */
    NEGATIVE_BINOMIAL(1);

    private final int width;

    DemandHead(int width) {
        this.width = width;
    }

    /** Numbers a day. */
    public int width() {
        return width;
    }

    /** Name in settings, say {@code zero-inflated}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The head of that label. */
    public static DemandHead labelled(String label) {
        return Arrays.stream(values())
                .filter(head -> head.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "The demand head (%s) must be one of %s.".formatted(label, labels())));
    }

    /** Every label. */
    public static List<String> labels() {
        return Arrays.stream(values()).map(DemandHead::label).toList();
    }
}
