package io.trendloom.forecasting.backtest;

import io.trendloom.forecasting.backtest.BacktestReport.Comparison;
import io.trendloom.forecasting.backtest.BacktestReport.Interval;
import io.trendloom.forecasting.backtest.BacktestReport.Model;
import io.trendloom.forecasting.backtest.BacktestReport.SegmentScores;
import io.trendloom.forecasting.evaluation.ItemScore;
import io.trendloom.forecasting.evaluation.Metric;
import io.trendloom.forecasting.evaluation.ModelScores;
import io.trendloom.forecasting.evaluation.Segment;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;

/** Makes the models' part of a report of their scores at each cutoff. */
final class ReportAssembly {
    private static final Set<Metric> LOSSES =
            EnumSet.of(Metric.WQL, Metric.WQL30, Metric.MASE, Metric.WAPE, Metric.WAPE30, Metric.TREND_LOG_LOSS);
    private static final String MACRO_F1 = "macroF1";

    private final List<Judged> models;

    ReportAssembly(Map<String, List<WindowScores>> windows, long seed) {
        this.models = windows.entrySet().stream()
                .map(model -> Judged.of(model.getKey(), model.getValue(), seed))
                .toList();
    }

    Map<String, Model> models() {
        Map<String, Model> reports = new LinkedHashMap<>();
        models.forEach(model -> reports.put(model.name(), report(model)));
        return reports;
    }

    private Model report(Judged model) {
        Map<String, ModelScores> byCutoff = new LinkedHashMap<>();
        model.windows().forEach(window -> byCutoff.put(window.cutoff().toString(), window.scores()));
        return new Model(
                model.mean(),
                model.windows().stream().mapToDouble(WindowScores::trainSeconds).sum(),
                model.windows().stream().mapToDouble(WindowScores::scoreSeconds).sum(),
                segments(model.windows()),
                byCutoff,
                intervals(model),
                against(model),
                model.windows().getLast().importance());
    }

    private static Map<String, SegmentScores> segments(List<WindowScores> scores) {
        Map<String, SegmentScores> segments = new LinkedHashMap<>();
        for (Segment segment : Segment.values()) {
            List<List<ItemScore>> some = scores.stream()
                    .map(window -> window.of(segment))
                    .filter(items -> !items.isEmpty())
                    .toList();
            if (!some.isEmpty()) {
                segments.put(
                        segment.label(),
                        new SegmentScores(
                                some.stream().mapToInt(List::size).sum(),
                                ModelScores.mean(
                                        some.stream().map(ModelScores::of).toList())));
            }
        }
        return segments;
    }

    private static Map<String, Interval> intervals(Judged model) {
        Map<String, Interval> intervals = new LinkedHashMap<>();
        for (Metric metric : Metric.values()) {
            put(
                    intervals,
                    metric,
                    DrawnScores.interval(
                            model.mean().value(metric), model.drawn().of(metric)));
        }
        intervals.put(
                MACRO_F1,
                DrawnScores.interval(
                        model.mean().trend().macroF1(), model.drawn().macroF1()));
        return intervals;
    }

    private Map<String, Comparison> against(Judged model) {
        Map<String, Comparison> comparisons = new LinkedHashMap<>();
        models.stream()
                .filter(other -> other != model)
                .forEach(other -> comparisons.put(other.name(), comparison(model, other)));
        return comparisons;
    }

    private static Comparison comparison(Judged model, Judged other) {
        Map<String, Interval> ratios = new LinkedHashMap<>();
        for (Metric metric : LOSSES) {
            put(
                    ratios,
                    metric,
                    DrawnScores.interval(
                            Metric.share(
                                    model.mean().value(metric), other.mean().value(metric)),
                            pairwise(model.drawn().of(metric), other.drawn().of(metric), Metric::share)));
        }
        Interval macroF1 = DrawnScores.interval(
                model.mean().trend().macroF1() - other.mean().trend().macroF1(),
                pairwise(model.drawn().macroF1(), other.drawn().macroF1(), (one, two) -> one - two));
        return new Comparison(ratios, Map.of(MACRO_F1, macroF1));
    }

    /** Leaves out what is not known: the demand of a model that tells none. */
    private static void put(Map<String, Interval> intervals, Metric metric, Interval interval) {
        if (!Double.isNaN(interval.value())) {
            intervals.put(metric.label(), interval);
        }
    }

    private static double[] pairwise(double[] one, double[] other, DoubleBinaryOperator of) {
        return IntStream.range(0, one.length)
                .mapToDouble(i -> of.applyAsDouble(one[i], other[i]))
                .toArray();
    }

    /** A model with its scores at each cutoff, their mean, and the mean in every draw. */
    private record Judged(String name, List<WindowScores> windows, ModelScores mean, DrawnScores drawn) {
        static Judged of(String name, List<WindowScores> windows, long seed) {
            return new Judged(
                    name,
                    windows,
                    ModelScores.mean(windows.stream().map(WindowScores::scores).toList()),
                    new DrawnScores(new Draws(windows, seed), windows));
        }
    }
}
