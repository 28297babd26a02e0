package io.trendloom.forecasting.backtest;

import io.trendloom.forecasting.explain.Contributions;
import io.trendloom.forecasting.explain.Explainer;
import io.trendloom.forecasting.explain.Explanation;
import io.trendloom.forecasting.explain.FeatureGroup;
import io.trendloom.forecasting.forecast.Forecaster;
import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ShopCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/**
 * How far each group of inputs moves a model's forecasts: means over items of the sizes of their Shapley values (S. Lundberg et
 * al., From Local Explanations to Global Understanding with Explainable AI for Trees, 2020).
 *
 * @param cutoff last day known, as an ISO 8601 date
 * @param items explained
 * @param groups by their labels
 */
public record Importance(String cutoff, int items, Map<String, Group> groups) {
    private static final int DAYS = 30;

    public Importance {
        groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
    }

    /** Explains some of the items, drawn without replacement. */
    static Importance of(
            Forecaster model, List<ItemHistory> items, ShopCalendar calendar, LocalDate cutoff, int count, long seed) {
        List<ItemHistory> drawn = new ArrayList<>(items);
        Collections.shuffle(drawn, new Random(seed));
        Explainer explainer = new Explainer(model::forecast);
        List<Explanation> explanations = drawn.stream()
                .limit(count)
                .map(item -> explainer.explain(item, calendar, cutoff, DAYS))
                .toList();
        Map<String, Group> groups = new LinkedHashMap<>();
        for (FeatureGroup group : FeatureGroup.values()) {
            groups.put(
                    group.label(),
                    new Group(
                            mean(explanations, each -> Math.abs(each.mean().of(group))),
                            mean(explanations, each -> moved(each, group))));
        }
        return new Importance(cutoff.toString(), explanations.size(), groups);
    }

    private static double mean(List<Explanation> explanations, ToDoubleFunction<Explanation> size) {
        return explanations.stream().mapToDouble(size).average().orElse(0);
    }

    /** Probability that goes from some classes to others. */
    private static double moved(Explanation explanation, FeatureGroup group) {
        return explanation.trend().values().stream()
                        .mapToDouble((Contributions trend) -> Math.abs(trend.of(group)))
                        .sum()
                / 2;
    }

    /**
     * One group of inputs.
     *
     * @param total mean size of what it adds to an item's expected total of 30 days, in units
     * @param trend mean probability that it moves between an item's trend classes
     */
    public record Group(double total, double trend) {}
}
