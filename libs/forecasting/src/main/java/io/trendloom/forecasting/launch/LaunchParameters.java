package io.trendloom.forecasting.launch;

import java.util.List;

/**
 * What {@link Launches} learned; declarative, so that it can be kept as JSON.
 *
 * @param curve how launches spread over their days
 * @param models one for each of {@link Told}, in their order
 */
public record LaunchParameters(LaunchCurve curve, List<LaunchModel> models) {
    public LaunchParameters {
        models = List.copyOf(models);
        if (models.size() != Told.values().length) {
            throw new IllegalArgumentException("There must be a model of launches for each of %s, not %d models."
                    .formatted(List.of(Told.values()), models.size()));
        }
    }

    LaunchModel model(Told told) {
        return models.get(told.ordinal());
    }
}
