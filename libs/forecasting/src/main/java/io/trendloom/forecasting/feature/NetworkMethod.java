package io.trendloom.forecasting.feature;

import io.trendloom.forecasting.forecast.Method;
import io.trendloom.forecasting.forecast.NegativeBinomial;
import io.trendloom.forecasting.forecast.Period;
import io.trendloom.forecasting.forecast.RawForecast;
import io.trendloom.forecasting.network.DemandNetwork;
import io.trendloom.forecasting.network.NetworkOutputs;
import io.trendloom.forecasting.network.QuantileLevels;
import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ShopCalendar;
import io.trendloom.forecasting.trend.TrendClass;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** A network that reads a feature set; its answers are brought back from each item's scale to units. */
public final class NetworkMethod implements Method {
    private final DemandNetwork network;
    private final FeatureSet features;

    public NetworkMethod(DemandNetwork network, FeatureSet features) {
        if (!network.shape().equals(features.shape())) {
            throw new IllegalArgumentException(
                    "The network reads %s, but the feature set makes %s. Maybe they belong to two artifacts."
                            .formatted(network.shape(), features.shape()));
        }
        this.network = network;
        this.features = features;
    }

    @Override
    public List<RawForecast> raw(List<ItemHistory> known, ShopCalendar calendar, LocalDate cutoff) {
        List<Window> windows =
                known.stream().map(item -> Window.of(item, cutoff.toEpochDay())).toList();
        NetworkOutputs outputs = network.score(features.inputs(windows, calendar));
        double[] lengths = Period.ALL.stream()
                .mapToDouble(period -> period.openDays(calendar, cutoff.toEpochDay()) / (double) period.days())
                .toArray();
        return IntStream.range(0, windows.size())
                .mapToObj(i -> raw(outputs, i, features.scale(windows.get(i), calendar), lengths))
                .toList();
    }

    private RawForecast raw(NetworkOutputs outputs, int item, double scale, double[] lengths) {
        int horizon = features.shape().horizon();
        int days = item * horizon;
        double[][] periods = new double[Period.ALL.size()][];
        for (int i = 0; i < periods.length; i++) {
            periods[i] = period(outputs, item, i, scale * lengths[i]);
        }
        return new RawForecast(
                outputs.sizes().length == 0
                        ? rows(outputs.demand(), days, horizon, QuantileLevels.DAILY, scale)
                        : counts(outputs, days, horizon, scale),
                row(outputs.mean(), days, horizon, scale),
                periods,
                row(outputs.itemTrend(), item * TrendClass.COUNT, TrendClass.COUNT, 1),
                rows(outputs.dayTrend(), days, horizon, TrendClass.COUNT, 1));
    }

    private static double[][] counts(NetworkOutputs outputs, int first, int count, double scale) {
        return IntStream.range(first, first + count)
                .mapToObj(day -> NegativeBinomial.ofSize(outputs.mean()[day] * scale, outputs.sizes()[day])
                        .quantiles(QuantileLevels.daily()))
                .toArray(double[][]::new);
    }

    private static double[] period(NetworkOutputs outputs, int item, int index, double scale) {
        int totals = Period.TOTALS.size();
        return index < totals
                ? row(outputs.totals(), (item * totals + index) * QuantileLevels.TOTALS, QuantileLevels.TOTALS, scale)
                : row(
                        outputs.weeks(),
                        (item * Period.WEEKS.size() + index - totals) * QuantileLevels.TOTALS,
                        QuantileLevels.TOTALS,
                        scale);
    }

    private static double[][] rows(float[] values, int first, int count, int width, double scale) {
        return IntStream.range(0, count)
                .mapToObj(i -> row(values, (first + i) * width, width, scale))
                .toArray(double[][]::new);
    }

    private static double[] row(float[] values, int from, int length, double scale) {
        return IntStream.range(from, from + length)
                .mapToDouble(i -> values[i] * scale)
                .toArray();
    }
}
