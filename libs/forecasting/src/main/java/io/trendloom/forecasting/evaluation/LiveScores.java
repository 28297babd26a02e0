package io.trendloom.forecasting.evaluation;

import io.trendloom.forecasting.trend.TrendClass;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How forecasts did over the first days after their cutoffs, by the definitions of {@link ModelScores}.
 *
 * @param items items judged, an item once a cutoff
 * @param wql over days
 * @param wqlTotal over each item's total of these days
 * @param wape over days
 * @param wapeTotal over totals
 * @param bias over totals
 * @param coverage80 of days
 * @param coverage80Total of totals
 * @param trend null where no item's class is known, as before four weeks are over
 */
public record LiveScores(
        int items,
        double wql,
        double wqlTotal,
        double wape,
        double wapeTotal,
        double bias,
        double coverage80,
        double coverage80Total,
        @Nullable Trend trend) {

    /** The scores that sums come to; zeros where nothing was sold. */
    public static LiveScores of(LiveSums sums) {
        LiveSums.Days days = sums.days();
        LiveSums.Total total = sums.total();
        return new LiveScores(
                sums.items(),
                Metric.share(days.loss(), days.sold()),
                Metric.share(total.loss(), total.sold()),
                Metric.share(days.error(), days.sold()),
                Metric.share(total.error(), total.sold()),
                Metric.share(total.expected() - total.sold(), total.sold()),
                Metric.share(days.covered(), days.count()),
                Metric.share(total.covered(), sums.items()),
                Trend.of(sums.trend()));
    }

    /**
     * Of the items' trend classes.
     *
     * @param items items whose class is known
     */
    public record Trend(int items, double accuracy, double macroF1, double logLoss) {
        static @Nullable Trend of(LiveSums.Trend sums) {
            int items = sums.items();
            if (items == 0) {
                return null;
            }
            double right = IntStream.range(0, TrendClass.COUNT)
                    .map(trend -> sums.named(trend, trend))
                    .sum();
            double f1 = IntStream.range(0, TrendClass.COUNT)
                    .mapToDouble(trend ->
                            Metric.share(2.0 * sums.named(trend, trend), sums.seen(trend) + sums.labelled(trend)))
                    .average()
                    .orElseThrow();
            return new Trend(items, right / items, f1, sums.logLoss() / items);
        }
    }
}
