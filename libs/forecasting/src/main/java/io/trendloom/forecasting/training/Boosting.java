package io.trendloom.forecasting.training;

import io.trendloom.forecasting.boosting.BoostedTotals;
import io.trendloom.forecasting.boosting.CannotLearnException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
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

    /** None, since none are asked for. */
    static Boosting unwanted() {
        return new Boosting(null, null, null, "not asked for");
    }

    /** Grows them side by side: one fit keeps one core busy. */
    static Boosting fit(ShopData data, LocalDate trainingEnd, LocalDate held, long seed) {
        try {
            List<BoostedTotals> grown = Stream.of(trainingEnd, held, data.cutoff())
                    .parallel()
                    .map(day -> BoostedTotals.fit(data.items(), data.calendar(), day, data.trend(), seed))
                    .toList();
            return new Boosting(grown.get(0), grown.get(1), grown.get(2), null);
        } catch (CannotLearnException refused) {
            return new Boosting(null, null, null, String.valueOf(refused.getMessage()));
        }
    }
}
