package io.trendloom.forecast.overview;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What items sold and are expected to sell, added up over them.
 *
 * @param items how many
 * @param units in units
 * @param money in the reporting currency; what is expected is at the items' usual prices
 * @param trends expected number of items of each class, in the order of contracts
 */
public record RunSums(int items, Amounts units, Amounts money, List<Double> trends) {
    public RunSums {
        trends = List.copyOf(trends);
    }

    /** These items and others, of the same cutoff. */
    RunSums plus(RunSums more) {
        return new RunSums(
                items + more.items, units.plus(more.units), money.plus(more.money), added(trends, more.trends));
    }

    private static List<Double> added(List<Double> one, List<Double> other) {
        return IntStream.range(0, one.size())
                .mapToObj(i -> one.get(i) + other.get(i))
                .toList();
    }

    /**
     * One measure.
     *
     * @param sold on each of the last days up to the cutoff
     * @param next30 expected in the 30 days after it
     * @param spread30 how far that may lie off; null in runs of before this was kept
     * @param weeks expected in each of the four weeks after it
     */
    public record Amounts(
            List<Double> sold, double next30, @Nullable Spread spread30, List<Double> weeks) {
        public Amounts {
            sold = List.copyOf(sold);
            weeks = List.copyOf(weeks);
        }

        Amounts plus(Amounts more) {
            return new Amounts(
                    added(sold, more.sold),
                    next30 + more.next30,
                    spread30 == null || more.spread30 == null ? null : spread30.plus(more.spread30),
                    added(weeks, more.weeks));
        }
    }
}
