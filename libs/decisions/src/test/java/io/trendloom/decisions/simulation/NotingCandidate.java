package io.trendloom.decisions.simulation;

import io.trendloom.forecasting.backtest.Candidate;
import io.trendloom.forecasting.forecast.Forecaster;
import io.trendloom.forecasting.forecast.ItemForecast;
import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ShopCalendar;
import io.trendloom.forecasting.training.ShopData;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/** A model that notes the expected units of every forecast it makes, all items together. */
record NotingCandidate(Candidate candidate, List<Double> sums) implements Candidate {
    @Override
    public String name() {
        return candidate.name();
    }

    @Override
    public Forecaster fit(ShopData data, int horizon, long seed) throws IOException {
        Forecaster fitted = candidate.fit(data, horizon, seed);
        return new Forecaster() {
            @Override
            public String name() {
                return fitted.name();
            }

            @Override
            public int longestHorizon() {
                return fitted.longestHorizon();
            }

            @Override
            public List<ItemForecast> forecast(
                    List<ItemHistory> items, ShopCalendar calendar, LocalDate cutoff, int length) {
                List<ItemForecast> forecasts = fitted.forecast(items, calendar, cutoff, length);
                sums.add(forecasts.stream()
                        .mapToDouble(forecast -> forecast.totals().getLast().mean())
                        .sum());
                return forecasts;
            }
        };
    }
}
