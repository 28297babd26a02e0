package io.trendloom.forecasting.boosting;

import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ShopCalendar;
import io.trendloom.forecasting.trend.TrendClass;
import io.trendloom.forecasting.trend.TrendRule;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Which trend class an item would have if its coming four weeks were drawn from its own past (a bootstrap: Efron, "Bootstrap
 * Methods: Another Look at the Jackknife", Annals of Statistics 7, 1979): the share of each class in 200 draws. The rule of the
 * trends compares few weeks of noisy demand, so that how an item's weeks scatter says as much as where its level is heading.
 *
 * <p>The past is drawn in six ways: its weeks of a quarter and of a year, brought to the units expected; a gamma distribution
 * of that mean whose variation is the weeks' (by the cube root of Wilson and Hilferty, "The Distribution of Chi-Square", PNAS
 * 17, 1931); its open days of half a year, brought to the units expected, with and without doubt about these; and its days as
 * they were, recent ones more often. The draws of all items are alike.
 */
final class DrawnTrends {
    /** How many numbers: the expected change, and the shares of four classes in each of six ways. */
    static final int WIDTH = 1 + 6 * TrendClass.COUNT;

    private static final int DRAWS = 200;
    private static final long SEED = 1;
    private static final int DAYS_A_WEEK = 7;
    private static final int QUARTER = 13;
    private static final int YEAR = 52;
    private static final int HALF_A_YEAR = 182;
    private static final double LEAST_VARIATION = 0.05;
    private static final int USUAL_WEEKS = 8;

    /** Standard deviation of the logarithm of the level. */
    private static final double DOUBT = 0.35;

    /** Mean age of a day that is drawn, in open days. */
    private static final int RECENT = 55;

    /** The usual squared coefficient of variation of weeks, which counts as {@link #USUAL_WEEKS} of an item's own. */
    private static final double USUAL_VARIATION = 0.6;

    private final TrendRule rule;
    private final double[] weeks;
    private final double[] days;
    private final double before;
    private final double expected;

    /** @param before mean of the last four weeks */
    private DrawnTrends(TrendRule rule, double before, double[] weeks, double[] days, double expected) {
        this.rule = rule;
        this.before = before;
        this.weeks = weeks;
        this.days = days;
        this.expected = expected;
    }

    /**
     * Of an item at a cutoff; numbers are missing where a week of the last four had no open day.
     *
     * @param expected units of an open day
     */
    static float[] of(ItemHistory known, ShopCalendar calendar, long cutoff, TrendRule rule, double expected) {
        double[] weeks = weeks(known, calendar, cutoff);
        double before = mean(Arrays.copyOf(weeks, TrendRule.WEEKS));
        if (Double.isNaN(before)) {
            double[] unknown = new double[WIDTH];
            Arrays.fill(unknown, Double.NaN);
            return new Columns(WIDTH).add(unknown).values();
        }
        double[] open = Arrays.stream(weeks).filter(Double::isFinite).toArray();
        return new DrawnTrends(rule, before, open, days(known, calendar, cutoff), expected).values();
    }

    private float[] values() {
        Columns columns = new Columns(WIDTH);
        double weekly = expected * TrendRule.OPEN_DAYS_A_WEEK;
        columns.add(Math.log((weekly + 1) / (before + 1)));
        for (int back : new int[] {QUARTER, YEAR}) {
            double[] past = Arrays.copyOf(weeks, Math.min(back, weeks.length));
            double scale = scale(weekly, past);
            columns.add(shares((random, level) -> scale * past[random.nextInt(past.length)]));
        }
        double shape = 1 / variation();
        columns.add(shares((random, level) -> Math.rint(weekly * gamma(shape, random.nextGaussian()))));
        double scale = scale(expected, days);
        columns.add(shares((random, level) -> scale * week(random)));
        columns.add(shares((random, level) -> scale * Math.exp(DOUBT * level - DOUBT * DOUBT / 2) * week(random)));
        columns.add(shares((random, level) -> recentWeek(random)));
        return columns.values();
    }

    /** Share of each class in the draws. */
    private double[] shares(Past past) {
        RandomGenerator random = new SplittableRandom(SEED);
        double[] shares = new double[TrendClass.COUNT];
        double[] future = new double[TrendRule.WEEKS];
        for (int draw = 0; draw < DRAWS; draw++) {
            double level = random.nextGaussian();
            Arrays.setAll(future, week -> past.week(random, level));
            shares[rule.ofWeeks(before, future).ordinal()] += 1.0 / DRAWS;
        }
        return shares;
    }

    private double week(RandomGenerator random) {
        double units = 0;
        for (int day = 0; day < TrendRule.OPEN_DAYS_A_WEEK; day++) {
            units += days[random.nextInt(days.length)];
        }
        return units;
    }

    private double recentWeek(RandomGenerator random) {
        double units = 0;
        for (int day = 0; day < TrendRule.OPEN_DAYS_A_WEEK; day++) {
            units += days[(int) (random.nextExponential() * RECENT) % days.length];
        }
        return units;
    }

    /** A quantile of the gamma distribution of mean 1. */
    private static double gamma(double shape, double normal) {
        double root = Math.max(0, 1 - 1 / (9 * shape) + normal / (3 * Math.sqrt(shape)));
        return root * root * root;
    }

    /** Squared coefficient of variation of the weeks of a year, drawn towards the usual one. */
    private double variation() {
        double mean = mean(weeks);
        if (!(mean > 0)) {
            return USUAL_VARIATION;
        }
        double squares = Arrays.stream(weeks)
                .map(week -> (week / mean - 1) * (week / mean - 1))
                .sum();
        return Math.max(LEAST_VARIATION, (squares + USUAL_WEEKS * USUAL_VARIATION) / (weeks.length + USUAL_WEEKS));
    }

    private static double scale(double expected, double[] past) {
        double mean = mean(past);
        return mean > 0 ? expected / mean : 0;
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(0);
    }

    /** Weekly units, the last week first; of weeks before the item came on sale only those that the rule compares, at least 4. */
    private static double[] weeks(ItemHistory known, ShopCalendar calendar, long cutoff) {
        return IntStream.range(0, YEAR)
                .mapToLong(week -> cutoff - (long) DAYS_A_WEEK * (week + 1) + 1)
                .takeWhile(from -> from >= known.first() || from > cutoff - TrendRule.DAYS)
                .mapToDouble(from -> TrendRule.ofWeek(known, calendar, from))
                .toArray();
    }

    /** Units of the open days since the item came on sale, the last first. */
    private static double[] days(ItemHistory known, ShopCalendar calendar, long cutoff) {
        return IntStream.range(0, HALF_A_YEAR)
                .mapToLong(back -> cutoff - back)
                .takeWhile(day -> day >= known.first())
                .filter(day -> known.isAvailable(calendar, day))
                .mapToDouble(known::units)
                .toArray();
    }

    /** A way to draw a week. */
    @FunctionalInterface
    private interface Past {
        /**
         * Units of a week.
         *
         * @param level standard normal, the same in the four weeks of a draw
         */
        double week(RandomGenerator random, double level);
    }
}
