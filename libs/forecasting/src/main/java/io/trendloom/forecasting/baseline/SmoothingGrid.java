package io.trendloom.forecasting.baseline;

import java.util.List;

/**
 * From which pairs exponential smoothing takes the best of each item; declarative, so that it can be kept as JSON.
 *
 * @param alphas weights of a day's error in the level, in [0, 1]
 * @param gammas weights of a day's error in its weekday's effect, in [0, 1]
 */
public record SmoothingGrid(List<Double> alphas, List<Double> gammas) {
    /** From levels that hardly move to such as follow two or three days. */
    public static final SmoothingGrid STANDARD =
            new SmoothingGrid(List.of(0.01, 0.03, 0.1, 0.2, 0.4), List.of(0.0, 0.03, 0.1));

    public SmoothingGrid {
        alphas = checked("alphas", alphas);
        gammas = checked("gammas", gammas);
    }

    private static List<Double> checked(String name, List<Double> weights) {
        if (weights.isEmpty() || !weights.stream().allMatch(weight -> weight != null && weight >= 0 && weight <= 1)) {
            throw new IllegalArgumentException(
                    "The %s (%s) must be at least one number from 0 to 1.".formatted(name, weights));
        }
        return List.copyOf(weights);
    }
}
