package io.trendloom.decisions.marketing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the levels at which a price held, by binary segmentation (Scott and Knott, A cluster analysis method for grouping means,
 * 1974), and joins those that days do not keep apart.
 */
final class PriceLevels {
    private static final int LEAST_DAYS = 5;
    private static final double LEAST_STEP = 0.03;
    private static final double CLEAR = 5;
    private static final double HELD = 0.85;
    private static final double FINEST = 0.002;

    private final double[] prices;
    private final double noise;

    private PriceLevels(double[] prices) {
        this.prices = prices;
        this.noise = Math.max(FINEST, noise(prices));
    }

    /** Standard deviation of a day by the steps between days, in which the few changes of a level hardly count (von Neumann, 1941). */
    private static double noise(double[] prices) {
        double squares = 0;
        for (int i = 1; i < prices.length; i++) {
            squares += Math.pow(prices[i] - prices[i - 1], 2);
        }
        return Math.sqrt(squares / 2 / Math.max(1, prices.length - 1));
    }

    /**
     * The levels in their order, which together have all days.
     *
     * @param prices logarithms, by selling day
     */
    static List<Level> of(double[] prices) {
        PriceLevels all = new PriceLevels(prices);
        List<Level> levels = new ArrayList<>();
        all.split(0, prices.length, levels);
        return all.joined(levels);
    }

    private void split(int from, int to, List<Level> levels) {
        int at = bestSplit(from, to);
        if (at < 0) {
            levels.add(level(from, to));
        } else {
            split(from, at, levels);
            split(at, to, levels);
        }
    }

    /** Where two parts differ most; −1: nowhere clearly. */
    private int bestSplit(int from, int to) {
        double sum = Arrays.stream(prices, from, to).sum();
        int best = -1;
        double most = CLEAR;
        double left = 0;
        for (int at = from + 1; at <= to - LEAST_DAYS; at++) {
            left += prices[at - 1];
            int before = at - from;
            double score = before < LEAST_DAYS ? 0 : score(left, before, sum - left, to - at);
            if (score > most) {
                most = score;
                best = at;
            }
        }
        return best;
    }

    private double score(double left, int before, double right, int after) {
        return Math.abs(left / before - right / after) / (noise * Math.sqrt(1.0 / before + 1.0 / after));
    }

    private List<Level> joined(List<Level> found) {
        List<Level> levels = new ArrayList<>(found);
        int at = 0;
        while (at + 1 < levels.size()) {
            if (apart(levels.get(at), levels.get(at + 1))) {
                at++;
            } else {
                levels.set(at, level(levels.get(at).from(), levels.get(at + 1).to()));
                levels.remove(at + 1);
                at = Math.max(0, at - 1);
            }
        }
        return List.copyOf(levels);
    }

    private boolean apart(Level one, Level next) {
        return Math.abs(next.price() - one.price()) >= LEAST_STEP && held(one, next) && held(next, one);
    }

    /** Whether most days of a level lie nearer to it than to the other. */
    private boolean held(Level level, Level other) {
        long near = Arrays.stream(prices, level.from(), level.to())
                .filter(price -> Math.abs(price - level.price()) < Math.abs(price - other.price()))
                .count();
        return near >= HELD * (level.to() - level.from());
    }

    private Level level(int from, int to) {
        return new Level(from, to, from == to ? 0 : SizeDiscount.median(Arrays.copyOfRange(prices, from, to)));
    }

    /**
     * A price that held.
     *
     * @param from number of its first selling day
     * @param to number of the one after its last
     * @param price its logarithm
     */
    record Level(int from, int to, double price) {}
}
