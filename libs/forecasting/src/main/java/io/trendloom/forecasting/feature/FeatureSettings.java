package io.trendloom.forecasting.feature;

import io.trendloom.forecasting.forecast.Period;
import io.trendloom.forecasting.network.NetworkShape;
import java.util.List;

/**
 * What of a feature set is chosen or learned before training and stays the same ever after.
 *
 * @param contextLength days of history a window holds
 * @param horizon days forecast, at least 30
 * @param texts text vectors read, by name and width
 * @param typicalScale scale of an item that has not sold: the median of the shop's items, in units an open day
 * @param season whether the time of year is shown; a season seen only once is the name of a day, not a season
 */
public record FeatureSettings(
        int contextLength, int horizon, List<NetworkShape.TextInput> texts, double typicalScale, boolean season) {
    public FeatureSettings {
        Period.requireHorizon(horizon);
        texts = List.copyOf(texts);
        if (contextLength < 1 || !(typicalScale > 0) || Double.isInfinite(typicalScale)) {
            throw new IllegalArgumentException(
                    "The contextLength (%d) and the typicalScale (%s) must be positive and finite."
                            .formatted(contextLength, typicalScale));
        }
    }
}
