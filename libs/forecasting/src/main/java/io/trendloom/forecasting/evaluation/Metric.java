package io.trendloom.forecasting.evaluation;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** A score that is a sum over items by another sum over items. */
public enum Metric {
    WQL("wql", item -> item.days().loss(), item -> item.days().sold()),
    WQL30("wql30", item -> item.total().loss(), item -> item.total().sold()),
    MASE("mase", item -> isScaled(item) ? item.scaledError() : 0, item -> isScaled(item) ? 1 : 0),
    WAPE("wape", item -> item.days().error(), item -> item.days().sold()),
    WAPE30("wape30", item -> item.total().error(), item -> item.total().sold()),
    BIAS(
            "bias",
            item -> item.total().expected() - item.total().sold(),
            item -> item.total().sold()),
    COVERAGE80("coverage80", item -> item.days().covered(), item -> item.days().count()),
    COVERAGE80_TOTAL("coverage80Total", item -> item.total().covered() ? 1 : 0, item -> 1),
    TREND_ACCURACY("trendAccuracy", item -> right(item.trend()), item -> item.trend() == null ? 0 : 1),
    TREND_LOG_LOSS("trendLogLoss", item -> logLoss(item.trend()), item -> item.trend() == null ? 0 : 1);

    private final String label;
    private final ToDoubleFunction<ItemScore> part;
    private final ToDoubleFunction<ItemScore> whole;

    Metric(String label, ToDoubleFunction<ItemScore> part, ToDoubleFunction<ItemScore> whole) {
        this.label = label;
        this.part = part;
        this.whole = whole;
    }

    /** Name in reports. */
    public String label() {
        return label;
    }

    /** What an item adds to the upper sum. */
    public double part(ItemScore item) {
        return isUnknown(item) ? Double.NaN : part.applyAsDouble(item);
    }

    /** What an item adds to the lower sum. */
    public double whole(ItemScore item) {
        return isUnknown(item) ? Double.NaN : whole.applyAsDouble(item);
    }

    private boolean isUnknown(ItemScore item) {
        return this != TREND_ACCURACY && this != TREND_LOG_LOSS && !item.tellsDemand();
    }

    /** The score of items; 0 where the lower sum is, NaN where they were not forecast. */
    public double of(List<ItemScore> items) {
        return share(
                items.stream().mapToDouble(this::part).sum(),
                items.stream().mapToDouble(this::whole).sum());
    }

    /** One sum by the other; 0 where the latter is, NaN where it is unknown. */
    public static double share(double part, double whole) {
        return whole > 0 || Double.isNaN(whole) ? part / whole : 0;
    }

    private static boolean isScaled(ItemScore item) {
        return !Double.isNaN(item.scaledError());
    }

    private static double right(TrendScores.@Nullable Case trend) {
        return trend != null && trend.isRight() ? 1 : 0;
    }

    private static double logLoss(TrendScores.@Nullable Case trend) {
        return trend == null ? 0 : trend.logLoss();
    }
}
