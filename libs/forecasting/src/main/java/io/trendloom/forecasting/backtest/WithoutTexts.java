package io.trendloom.forecasting.backtest;

import io.trendloom.forecasting.forecast.Forecaster;
import io.trendloom.forecasting.training.ShopData;
import java.io.IOException;

/**
 * A model's twin that reads nothing of what is written of items, and is the same in all else.
 *
 * @param model the model that may read it
 */
public record WithoutTexts(Candidate model) implements Candidate {
    private static final String SUFFIX = "-without-text";

    /** What a model's twin is named in reports. */
    static String name(String model) {
        return model + SUFFIX;
    }

    @Override
    public String name() {
        return name(model.name());
    }

    @Override
    public boolean tellsDemand() {
        return model.tellsDemand();
    }

    @Override
    public Forecaster fit(ShopData data, int horizon, long seed) throws IOException {
        return model.fit(data.withoutTexts(), horizon, seed);
    }
}
