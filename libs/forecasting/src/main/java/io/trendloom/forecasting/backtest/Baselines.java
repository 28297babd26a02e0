package io.trendloom.forecasting.backtest;

import io.trendloom.forecasting.baseline.Ets;
import io.trendloom.forecasting.baseline.SeasonalNaive;
import io.trendloom.forecasting.baseline.Tsb;
import io.trendloom.forecasting.baseline.WeekdayAverage;
import io.trendloom.forecasting.boosting.Gbm;
import io.trendloom.forecasting.calibration.CalibratedBlend;
import io.trendloom.forecasting.calibration.Combination;
import io.trendloom.forecasting.calibration.ConformalScaling;
import io.trendloom.forecasting.calibration.Weights;
import io.trendloom.forecasting.forecast.Forecaster;
import io.trendloom.forecasting.forecast.Method;
import io.trendloom.forecasting.training.ShopData;
import io.trendloom.forecasting.trend.TrendLabels;
import java.util.List;

/** The models without a network that every backtest can have. */
public final class Baselines {
    /** All of them, the simplest first. */
    public static final List<Candidate> ALL = List.of(
            candidate("seasonal-naive", (data, horizon, seed) -> new SeasonalNaive(horizon, data.trend())),
            candidate(
                    WeekdayAverage.NAME,
                    (data, horizon, seed) ->
                            WeekdayAverage.fit(data.items(), data.calendar(), data.cutoff(), horizon, data.trend())),
            candidate(Tsb.NAME, (data, horizon, seed) -> {
                Tsb tsb = Tsb.fit(data.items(), data.calendar(), data.cutoff(), horizon, data.trend());
                return forecaster(Tsb.NAME, horizon, tsb, TrendLabels.of(tsb.trendMeans()));
            }),
            candidate(Ets.NAME, (data, horizon, seed) -> {
                Ets ets = Ets.fit(data.items(), data.calendar(), data.cutoff(), horizon, data.trend());
                return forecaster(Ets.NAME, horizon, ets, TrendLabels.of(ets.trendMeans()));
            }),
            candidate(Gbm.NAME, (data, horizon, seed) -> {
                Gbm gbm = gbm(data, horizon, seed);
                return forecaster(Gbm.NAME, horizon, gbm, TrendLabels.of(gbm.trendMeans()));
            }));

    /** {@link Gbm} whose label is the most probable class, which is how such a classifier is usually read. */
    public static final Candidate GBM_ARGMAX = candidate(
            "gbm-argmax",
            (data, horizon, seed) -> forecaster("gbm-argmax", horizon, gbm(data, horizon, seed), TrendLabels.argmax()));

    private Baselines() {}

    private static Gbm gbm(ShopData data, int horizon, long seed) {
        return Gbm.fit(data.items(), data.calendar(), data.cutoff(), horizon, data.trend(), seed);
    }

    /** A method that answers alone. */
    private static Forecaster forecaster(String name, int horizon, Method method, TrendLabels labels) {
        return new CalibratedBlend(
                name,
                horizon,
                List.of(new CalibratedBlend.Part(method, Weights.of(1))),
                Combination.MEAN,
                ConformalScaling.NONE,
                labels);
    }

    private static Candidate candidate(String name, Fit fit) {
        return new Candidate() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Forecaster fit(ShopData data, int horizon, long seed) {
                return fit.fit(data, horizon, seed);
            }
        };
    }

    /** Fits a model. */
    @FunctionalInterface
    private interface Fit {
        Forecaster fit(ShopData data, int horizon, long seed);
    }
}
