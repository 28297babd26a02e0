package io.trendloom.forecasting.backtest;

import io.trendloom.forecasting.baseline.paper.Paper;
import io.trendloom.forecasting.forecast.Forecaster;
import io.trendloom.forecasting.network.train.TokenTrainer;
import io.trendloom.forecasting.training.ShopData;

/**
 * The classifier of trends by titles.
 *
 * @param trainer fits it at each cutoff
 */
public record PaperModel(TokenTrainer trainer) implements Candidate {
    @Override
    public String name() {
        return Paper.NAME;
    }

    @Override
    public boolean tellsDemand() {
        return false;
    }

    @Override
    public Forecaster fit(ShopData data, int horizon, long seed) {
        return Paper.fit(data, horizon, trainer, seed);
    }
}
