package io.trendloom.decisions.marketing;

import io.trendloom.decisions.marketing.ItemDays.Rate;
import io.trendloom.decisions.marketing.PriceLevels.Level;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Changes of an item's price that held for days, at its usual size of orders, with its orders before and after. */
final class PriceChanges {
    private static final int WINDOW = 28;
    private static final int LEAST_DAYS = 7;
    private static final int LEAST_HALF = 4;
    private static final int LEAST_CHANGES = 2;
    private static final double FOLLOWS = 0.3;
    private static final double MOVES = 0.02;

    private final ItemDays days;
    private final long[] priced;
    private final double[] prices;
    private final SizeDiscount discount;
    private final List<Level> levels;

    private PriceChanges(ItemDays days) {
        this.days = days;
        this.priced = LongStream.rangeClosed(days.first(), days.last())
                .filter(day -> days.isPlain(day) && days.isPriced(day))
                .toArray();
        double[] paid = Arrays.stream(priced).mapToDouble(days::price).toArray();
        double[][] sizes = Arrays.stream(priced).mapToObj(days::sizes).toArray(double[][]::new);
        this.discount = SizeDiscount.fit(sizes, paid);
        this.prices = IntStream.range(0, paid.length)
                .mapToDouble(i -> paid[i] - discount.of(sizes[i]))
                .toArray();
        this.levels = PriceLevels.of(prices);
    }

    static PriceChanges of(ItemDays days) {
        return new PriceChanges(days);
    }

    /** Logarithm of a priced day's price over the one that held then; NaN where none is known. */
    double off(long day) {
        int at = Arrays.binarySearch(priced, day);
        int near = at >= 0 ? at : Math.max(0, -at - 2);
        return levels.stream()
                .filter(level -> level.from() <= near && near < level.to())
                .mapToDouble(level -> days.price(day) - discount.of(days.sizes(day)) - level.price())
                .findFirst()
                .orElse(Double.NaN);
    }

    List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        for (int i = 1; i < levels.size(); i++) {
            Rate before = days.rate(plain(Math.max(start(i - 1), start(i) - WINDOW), start(i)));
            Rate after = days.rate(plain(start(i), Math.min(end(i), start(i) + WINDOW)));
            if (before.isComparable(after, LEAST_DAYS)) {
                changes.add(change(i, before, after));
            }
        }
        return List.copyOf(changes);
    }

    private Change change(int level, Rate before, Rate after) {
        long from = Math.max(start(level - 1), start(level) - WINDOW);
        long middle = (from + start(level)) / 2;
        Rate early = days.rate(plain(from, middle));
        Rate late = days.rate(plain(middle, start(level)));
        boolean isTold = early.isComparable(late, LEAST_HALF);
        return new Change(
                levels.get(level).price() - levels.get(level - 1).price(),
                after.over(before),
                after.varianceOver(before),
                isTold ? late.over(early) : Double.NaN,
                isTold ? late.varianceOver(early) : Double.NaN);
    }

    /** How restless orders were from one four weeks to the next while the price held. */
    double unrest() {
        return pairs().stream().mapToDouble(pair -> pair[1].unrest(pair[0])).sum();
    }

    int quiet() {
        return pairs().size();
    }

    private List<Rate[]> pairs() {
        List<Rate[]> pairs = new ArrayList<>();
        for (int i = 0; i < levels.size(); i++) {
            for (long day = start(i) + WINDOW; day + WINDOW <= end(i); day += WINDOW) {
                Rate before = days.rate(plain(day - WINDOW, day));
                Rate after = days.rate(plain(day, day + WINDOW));
                if (before.isComparable(after, LEAST_DAYS)) {
                    pairs.add(new Rate[] {before, after});
                }
            }
        }
        return pairs;
    }

    /** What stands against reading the price; null: nothing. */
    @Nullable Unknown unknown() {
        if (levels.size() > LEAST_CHANGES && changes().size() >= LEAST_CHANGES) {
            return null;
        }
        return discount.share() > FOLLOWS && moves() > MOVES ? Unknown.FOLLOWS_ORDER_SIZE : Unknown.TOO_FEW_CHANGES;
    }

    private double moves() {
        return IntStream.range(1, priced.length)
                .mapToDouble(i -> Math.abs(days.price(priced[i]) - days.price(priced[i - 1])))
                .average()
                .orElse(0);
    }

    private LongStream plain(long from, long to) {
        return LongStream.range(from, to).filter(days::isPlain);
    }

    /** First day of a level: days without a sale between two are split. */
    private long start(int level) {
        int at = levels.get(level).from();
        return level == 0 ? days.first() : (priced[at - 1] + priced[at]) / 2 + 1;
    }

    /** The day after a level's last. */
    private long end(int level) {
        return level + 1 < levels.size() ? start(level + 1) : days.last() + 1;
    }
}
