package io.trendloom.forecasting.training;

import io.trendloom.forecasting.calibration.CalibratedBlend.Part;
import io.trendloom.forecasting.calibration.Combination;
import io.trendloom.forecasting.calibration.ConformalFit;
import io.trendloom.forecasting.calibration.ConformalScaling;
import io.trendloom.forecasting.calibration.Weights;
import io.trendloom.forecasting.evaluation.Eligibility;
import io.trendloom.forecasting.forecast.RawForecast;
import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.trend.TrendLabels;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How much each method of the blend counts for, and the conformal scaling that is learned on the window after training and
 * before the evaluation.
 *
 * <p>What counts for how much is not learned: days, totals and classes of a shop move together, so that a share chosen by one
 * window follows the season of that window, where set weights are hard to beat (Bates and Granger, The Combination of
 * Forecasts, 1969). Days follow the total ({@link Combination#COHERENT}); of what methods say of them the weekday average tells
 * three quarters and the network one. Where there are boosted trees they
 * tell the trend and half of the periods, network and exponential smoothing a quarter each; where there are none, network
 * and weekday average halve both. What trees say nothing of, the others tell alike.
 */
record Blending(List<Weights> weights, ConformalScaling scaling) {
    static final Combination COMBINATION = Combination.COHERENT;

    private static final List<Weights> WITH_TREES = List.of(
            new Weights(0.25, 0.25, 0), new Weights(0.75, 0, 0), new Weights(0, 0.5, 1), new Weights(0, 0.25, 0));
    private static final List<Weights> WITHOUT_TREES =
            List.of(new Weights(0.25, 0.5, 0.5), new Weights(0.75, 0.5, 0.5));

    static Blending fit(ShopData data, LocalDate cutoff, Methods methods) {
        List<ItemHistory> whole = eligible(data, cutoff);
        List<ItemHistory> known = whole.stream().map(item -> item.asOf(cutoff)).toList();
        List<List<RawForecast>> said = methods.all().stream()
                .map(method -> method.raw(known, data.calendar(), cutoff))
                .toList();
        List<Weights> weights = methods.trees() == null ? WITHOUT_TREES : WITH_TREES;
        List<RawForecast> blend = COMBINATION.of(weights, said, known, data.calendar(), cutoff);
        return new Blending(weights, new ConformalFit(data.calendar(), cutoff).fit(whole, blend));
    }

    private static List<ItemHistory> eligible(ShopData data, LocalDate cutoff) {
        long day = cutoff.toEpochDay();
        Eligibility rule = Eligibility.strictest(data.items(), day);
        return data.items().stream().filter(item -> rule.admits(item, day)).toList();
    }

    /** Mean probability of each trend class, which labels need: how the blend sees the shop at that cutoff. */
    double[] trendMeans(ShopData data, LocalDate cutoff, Methods methods) {
        List<ItemHistory> known =
                eligible(data, cutoff).stream().map(item -> item.asOf(cutoff)).toList();
        List<Part> telling = parts(methods).stream()
                .filter(part -> part.weights().trend() > 0)
                .toList();
        List<RawForecast> blend = Combination.MEAN.of(
                telling.stream().map(Part::weights).toList(),
                telling.stream()
                        .map(part -> part.method().raw(known, data.calendar(), cutoff))
                        .toList(),
                known,
                data.calendar(),
                cutoff);
        return TrendLabels.means(blend.stream()
                .map(RawForecast::trend)
                .filter(trend -> trend.length > 0)
                .toList());
    }

    boolean hasTrees() {
        return weights.equals(WITH_TREES);
    }

    /** The methods with their weights. */
    List<Part> parts(Methods methods) {
        return IntStream.range(0, weights.size())
                .mapToObj(i -> new Part(methods.all().get(i), weights.get(i)))
                .toList();
    }
}
