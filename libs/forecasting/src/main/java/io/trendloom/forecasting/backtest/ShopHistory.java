package io.trendloom.forecasting.backtest;

import io.trendloom.forecasting.evaluation.HeldOut;
import io.trendloom.forecasting.training.ShopData;
import java.time.LocalDate;

/** A shop's past, as it was known at any day of it. */
public interface ShopHistory {
    /** What was known at the end of a day: all that a model may learn from. */
    ShopData known(LocalDate cutoff);

    /** The items to be judged at a cutoff, with what they sold after it. */
    HeldOut heldOut(LocalDate cutoff);
}
