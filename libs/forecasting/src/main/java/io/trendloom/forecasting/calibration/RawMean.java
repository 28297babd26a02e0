package io.trendloom.forecasting.calibration;

import io.trendloom.forecasting.forecast.RawForecast;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Weighted mean of what methods say of the same items, number by number; of days over the shortest horizon among them. Where
 * one that counts for something says nothing, the others count alike.
 */
final class RawMean {
    private final List<Weights> weights;
    private final PeriodMean periodMean;

    /**
     * @param weights one a method
     */
    RawMean(List<Weights> weights, PeriodMean periodMean) {
        this.weights = List.copyOf(weights);
        this.periodMean = periodMean;
    }

    /**
     * The mean, item by item.
     *
     * @param said one list a method, in the order of the weights, each with the same items
     */
    List<RawForecast> of(List<List<RawForecast>> said) {
        return IntStream.range(0, said.getFirst().size())
                .mapToObj(item ->
                        mean(said.stream().map(method -> method.get(item)).toList()))
                .toList();
    }

    private RawForecast mean(List<RawForecast> said) {
        DoubleUnaryOperator as = DoubleUnaryOperator.identity();
        return new RawForecast(
                rows(said, RawForecast::days, Weights::days, as, as),
                row(said, RawForecast::means, Weights::days),
                rows(said, RawForecast::periods, Weights::periods, periodMean::inwards, periodMean::outwards),
                row(said, RawForecast::trend, Weights::trend),
                rows(said, RawForecast::dayTrend, Weights::days, as, as));
    }

    private double[] row(
            List<RawForecast> said, Function<RawForecast, double[]> head, ToDoubleFunction<Weights> weight) {
        DoubleUnaryOperator as = DoubleUnaryOperator.identity();
        double[][] rows = rows(
                said,
                raw -> head.apply(raw).length == 0 ? new double[0][] : new double[][] {head.apply(raw)},
                weight,
                as,
                as);
        return rows.length == 0 ? new double[0] : rows[0];
    }

    private double[][] rows(
            List<RawForecast> said,
            Function<RawForecast, double[][]> head,
            ToDoubleFunction<Weights> weight,
            DoubleUnaryOperator inwards,
            DoubleUnaryOperator outwards) {
        List<double[][]> heads = new ArrayList<>();
        List<Double> counts = new ArrayList<>();
        boolean alike = false;
        for (int i = 0; i < said.size(); i++) {
            double[][] values = head.apply(said.get(i));
            double count = weight.applyAsDouble(weights.get(i));
            if (values.length > 0) {
                heads.add(values);
                counts.add(count);
            }
            alike |= values.length == 0 && count > 0;
        }
        List<Double> shares = shares(counts, alike);
        if (shares.contains(1.0)) {
            return heads.get(shares.indexOf(1.0));
        }
        int length = heads.stream().mapToInt(values -> values.length).min().orElse(0);
        return IntStream.range(0, length)
                .mapToObj(row -> mean(heads.stream().map(values -> values[row]).toList(), shares, inwards, outwards))
                .toArray(double[][]::new);
    }

    private static List<Double> shares(List<Double> counts, boolean alike) {
        double sum = counts.stream().mapToDouble(Double::doubleValue).sum();
        return counts.stream()
                .map(count -> alike || sum == 0 ? 1.0 / counts.size() : count / sum)
                .toList();
    }

    private static double[] mean(
            List<double[]> rows, List<Double> shares, DoubleUnaryOperator inwards, DoubleUnaryOperator outwards) {
        double[] mean = new double[rows.getFirst().length];
        for (int i = 0; i < mean.length; i++) {
            double sum = 0;
            for (int method = 0; method < rows.size(); method++) {
                sum += shares.get(method) > 0 ? shares.get(method) * inwards.applyAsDouble(rows.get(method)[i]) : 0;
            }
            mean[i] = outwards.applyAsDouble(sum);
        }
        return mean;
    }
}
