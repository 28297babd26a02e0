package io.trendloom.forecasting.evaluation;

import io.trendloom.forecasting.trend.TrendClass;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How forecasts did over the first days after their cutoff, as sums that add up over the parts of a shop and over cutoffs.
 *
 * @param items items judged
 * @param days over the open days
 * @param total over these days together
 * @param trend of the items whose class is known
 */
public record LiveSums(int items, Days days, Total total, Trend trend) {
    /** Nothing judged. */
    public static final LiveSums NONE = new LiveSums(0, new Days(0, 0, 0, 0, 0), new Total(0, 0, 0, 0, 0), Trend.NONE);

    /** Both together. */
    public LiveSums plus(LiveSums other) {
        return new LiveSums(
                items + other.items, days.plus(other.days), total.plus(other.total), trend.plus(other.trend));
    }

    /**
     * Over single days, in units.
     *
     * @param count open days of all items
     * @param covered those between the quantiles 0.1 and 0.9
     * @param loss twice the mean quantile loss
     * @param error absolute error of the medians
     */
    public record Days(int count, int covered, double sold, double loss, double error) {
        Days plus(Days other) {
            return new Days(
                    count + other.count,
                    covered + other.covered,
                    sold + other.sold,
                    loss + other.loss,
                    error + other.error);
        }
    }

    /**
     * Over totals, in units.
     *
     * @param covered totals between the quantiles 0.1 and 0.9
     * @param loss twice the mean quantile loss
     * @param error absolute error of the medians
     * @param expected the means
     */
    public record Total(int covered, double sold, double loss, double error, double expected) {
        Total plus(Total other) {
            return new Total(
                    covered + other.covered,
                    sold + other.sold,
                    loss + other.loss,
                    error + other.error,
                    expected + other.expected);
        }
    }

    /**
     * Of trend classes.
     *
     * @param logLoss sum over items
     * @param named how often each class was named, for each class seen: both in the order of {@link TrendClass}
     */
    public record Trend(double logLoss, List<List<Integer>> named) {
        static final Trend NONE = new Trend(
                0,
                IntStream.range(0, TrendClass.COUNT)
                        .mapToObj(seen -> IntStream.range(0, TrendClass.COUNT)
                                .mapToObj(label -> 0)
                                .toList())
                        .toList());

        public Trend {
            named = named.stream().map(List::copyOf).toList();
        }

        static Trend of(TrendScores.Case item) {
            return new Trend(
                    item.logLoss(),
                    IntStream.range(0, TrendClass.COUNT)
                            .mapToObj(seen -> IntStream.range(0, TrendClass.COUNT)
                                    .mapToObj(label -> seen == item.seen().ordinal()
                                                    && label == item.label().ordinal()
                                            ? 1
                                            : 0)
                                    .toList())
                            .toList());
        }

        Trend plus(Trend other) {
            return new Trend(
                    logLoss + other.logLoss,
                    IntStream.range(0, TrendClass.COUNT)
                            .mapToObj(seen -> IntStream.range(0, TrendClass.COUNT)
                                    .mapToObj(label -> named(seen, label) + other.named(seen, label))
                                    .toList())
                            .toList());
        }

        int named(int seen, int label) {
            return named.get(seen).get(label);
        }

        int seen(int seen) {
            return named.get(seen).stream().mapToInt(Integer::intValue).sum();
        }

        int labelled(int label) {
            return named.stream().mapToInt(row -> row.get(label)).sum();
        }

        int items() {
            return IntStream.range(0, TrendClass.COUNT).map(this::seen).sum();
        }
    }
}
