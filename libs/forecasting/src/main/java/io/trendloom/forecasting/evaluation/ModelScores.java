package io.trendloom.forecasting.evaluation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How good a forecaster was on held-out windows. Days are open days; y is what was sold. What a forecaster does not tell
 * is NaN, and absent in JSON.
 *
 * @param wql mean over the levels 0.1 … 0.9 of 2·Σ pinball / Σ y, over days
 * @param wql30 the same over each item's total of 30 days
 * @param mase mean over items of the mean absolute error of the median, by that of repeating the same weekday since the
 *     item's first sale; items without such an error are left out
 * @param wape Σ |y − median| / Σ y, over days
 * @param wape30 the same over totals of 30 days
 * @param bias (Σ expected − Σ y) / Σ y, over totals of 30 days
 * @param coverage80 share of days between the quantiles 0.1 and 0.9, in whole units and with ties drawn at random
 * @param coverage80Total share of totals of 30 days between them
 * @param trend of the item's trend class
 */
@JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = ModelScores.Unknown.class)
public record ModelScores(
        double wql,
        double wql30,
        double mase,
        double wape,
        double wape30,
        double bias,
        double coverage80,
        double coverage80Total,
        TrendScores trend) {

    /** Scores over items; zeros where there are none. */
    public static ModelScores of(List<ItemScore> items) {
        return of(
                metric -> metric.of(items),
                TrendScores.of(items.stream()
                        .flatMap(item -> Stream.ofNullable(item.trend()))
                        .toList()));
    }

    /** Mean of the scores of several cutoffs; there must be one at least. */
    public static ModelScores mean(List<ModelScores> scores) {
        return of(
                metric -> scores.stream()
                        .mapToDouble(score -> score.value(metric))
                        .average()
                        .orElseThrow(),
                TrendScores.mean(scores.stream().map(ModelScores::trend).toList()));
    }

    private static ModelScores of(ToDoubleFunction<Metric> value, TrendScores trend) {
        return new ModelScores(
                value.applyAsDouble(Metric.WQL),
                value.applyAsDouble(Metric.WQL30),
                value.applyAsDouble(Metric.MASE),
                value.applyAsDouble(Metric.WAPE),
                value.applyAsDouble(Metric.WAPE30),
                value.applyAsDouble(Metric.BIAS),
                value.applyAsDouble(Metric.COVERAGE80),
                value.applyAsDouble(Metric.COVERAGE80_TOTAL),
                trend);
    }

    /** The score of a metric. */
    public double value(Metric metric) {
        return switch (metric) {
            case WQL -> wql;
            case WQL30 -> wql30;
            case MASE -> mase;
            case WAPE -> wape;
            case WAPE30 -> wape30;
            case BIAS -> bias;
            case COVERAGE80 -> coverage80;
            case COVERAGE80_TOTAL -> coverage80Total;
            case TREND_ACCURACY -> trend.accuracy();
            case TREND_LOG_LOSS -> trend.logLoss();
        };
    }

    /** Equal to what is not known, as Jackson asks of a filter. */
    static final class Unknown {
        @Override
        public boolean equals(@Nullable Object value) {
            return value instanceof Double number && number.isNaN();
        }

        @Override
        public int hashCode() {
            return 0;
        }
    }
}
