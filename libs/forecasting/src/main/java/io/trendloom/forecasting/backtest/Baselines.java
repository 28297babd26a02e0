package io.trendloom.forecasting.backtest;

import io.trendloom.forecasting.baseline.SeasonalNaive;
import io.trendloom.forecasting.baseline.WeekdayAverage;
import io.trendloom.forecasting.forecast.Forecaster;
import io.trendloom.forecasting.training.ShopData;
import java.util.List;

/** The models without a network that every backtest can have. */
public final class Baselines {
    /** All of them, the simplest first. */
    public static final List<Candidate> ALL = List.of(
            candidate("seasonal-naive", (data, horizon) -> new SeasonalNaive(horizon)),
            candidate(
                    WeekdayAverage.NAME,
                    (data, horizon) -> WeekdayAverage.fit(data.items(), data.calendar(), data.cutoff(), horizon)));

    private Baselines() {}

    private static Candidate candidate(String name, Fit fit) {
        return new Candidate() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Forecaster fit(ShopData data, int horizon, long seed) {
                return fit.fit(data, horizon);
            }
        };
    }

    /** Fits what chance plays no part in. */
    @FunctionalInterface
    private interface Fit {
        Forecaster fit(ShopData data, int horizon);
    }
}
