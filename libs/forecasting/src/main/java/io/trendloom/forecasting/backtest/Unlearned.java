package io.trendloom.forecasting.backtest;

import io.trendloom.forecasting.forecast.CannotLearnException;

/** What becomes of a model that cannot be learned from a shop. */
public enum Unlearned {
    /** The backtest ends: the model was asked for. */
    ENDS {
        @Override
        String reason(CannotLearnException refused) {
            throw refused;
        }
    },
    /** The model is left out at every cutoff, and the report says why. */
    LEFT_OUT {
        @Override
        String reason(CannotLearnException refused) {
            return String.valueOf(refused.getMessage());
        }
    };

    /** Why the model is left out. */
    abstract String reason(CannotLearnException refused);
}
