package io.trendloom.forecasting.training;

import io.trendloom.forecasting.boosting.BoostedTotals;
import org.jspecify.annotations.Nullable;

/**
 * Boosted trees at three cutoffs: for the blend, for the evaluation and for use; none where they cannot be grown.
 *
 * @param blended as fitted at the training's end
 * @param judged as fitted at the first day held out
 * @param published as fitted at the cutoff
 * @param leftOut why there are none, or null
 */
record Boosting(
        @Nullable BoostedTotals blended,
        @Nullable BoostedTotals judged,
        @Nullable BoostedTotals published,
        @Nullable String leftOut) {

    /** None, and why. */
    static Boosting without(String reason) {
        return new Boosting(null, null, null, reason);
    }
}
