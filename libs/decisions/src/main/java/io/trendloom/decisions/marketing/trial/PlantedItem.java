package io.trendloom.decisions.marketing.trial;

import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ShopCalendar;
import io.trendloom.forecasting.series.SignalDays;
import io.trendloom.forecasting.series.Signals;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes the past of an item. */
final class PlantedItem {
    private static final int DAYS = PlantedShop.DAYS;
    private static final double[] LEVELS = {0.7, 0.8, 0.85, 0.9, 1, 1, 1, 1.1, 1.2};
    private static final double PROMOTION_PRICE = 0.85;
    private static final int PROMOTION_DAYS = 7;
    private static final double DRIFT = 0.015;

    private final Kind kind;
    private final String id;
    private final String category;
    private final double elasticity;
    private final double lift;
    private final Random random;
    private final double usualPrice;
    private final double usualOrders;
    private final double[] units = new double[DAYS];
    private final double[] revenue = new double[DAYS];
    private final double[] lines = new double[DAYS];
    private final double[] logSizes = new double[DAYS];
    private final boolean[] promoted = new boolean[DAYS];
    private final boolean[] wholesale = new boolean[DAYS];
    private double level = 1;
    private int levelEnds;
    private double drift;

    PlantedItem(Kind kind, String id, String category, double elasticity, double lift, Random random) {
        this.kind = kind;
        this.id = id;
        this.category = category;
        this.elasticity = elasticity;
        this.lift = lift;
        this.random = random;
        this.usualPrice = Math.exp(1.5 + 0.6 * random.nextGaussian());
        this.usualOrders = Math.exp(0.7 + 0.7 * random.nextGaussian());
        if (kind.hasPromotions()) {
            spans(promoted, 40, 60, PROMOTION_DAYS);
        }
        if (kind == Kind.WHOLESALE_WEEKS) {
            spans(wholesale, 30, 50, 21);
        }
    }

    Planted sell(ShopCalendar calendar, double[] season) {
        for (int day = 0; day < DAYS; day++) {
            drift = 0.985 * drift + DRIFT * 1.5 * random.nextGaussian();
            price(day);
            if (calendar.isOpen(PlantedShop.FIRST.toEpochDay() + day)) {
                sell(day, orders(day) * season[day]);
            }
        }
        double demand =
                usualOrders * Math.pow(level, elasticity) * Math.exp(drift) * sum(units) / Math.max(1, sum(lines));
        return new Planted(kind, history(), elasticity, lift, level * usualPrice, demand);
    }

    private void spans(boolean[] days, int least, int most, int length) {
        int day = least / 2 + random.nextInt(most);
        while (day + length < DAYS) {
            java.util.Arrays.fill(days, day, day + length, true);
            day += length + least + random.nextInt(most - least);
        }
    }

    private double orders(int day) {
        return usualOrders
                * Math.exp(drift)
                * Math.pow(level, elasticity)
                * (promoted[day] ? Math.exp(lift) : 1)
                * (wholesale[day] ? 1.8 : 1);
    }

    private void price(int day) {
        if (kind.changesPrice() && day >= levelEnds) {
            level = LEVELS[random.nextInt(LEVELS.length)];
            levelEnds = day + 14 + random.nextInt(50);
        }
        if (kind == Kind.FOLLOWING && day >= levelEnds && day >= 84) {
            double now = sum(lines, day - 14, day) * 5;
            double before = sum(lines, day - 84, day - 14);
            level = now < 0.8 * before ? 0.8 : now > 1.1 * before ? 1 : level;
            levelEnds = day + 14;
        }
    }

    private void sell(int day, double mean) {
        int orders = poisson(mean);
        for (int i = 0; i < orders; i++) {
            int size = size(wholesale[day]);
            double discount = size >= 48 ? 0.7 : size >= 12 ? 0.85 : 1;
            double each = usualPrice * level * discount * (promoted[day] ? PROMOTION_PRICE : 1);
            units[day] += size;
            revenue[day] += size * Math.round(each * 100) / 100.0;
            lines[day]++;
            logSizes[day] += Math.log1p(size);
        }
    }

    private int size(boolean large) {
        double draw = random.nextDouble();
        double share = large ? 0.7 : 0.2;
        if (draw < share) {
            return random.nextInt(4) == 0 ? 48 : 12;
        }
        return 1 + random.nextInt(6);
    }

    /** Knuth's way: how many of a unit's waiting times fit. */
    private int poisson(double mean) {
        double left = Math.exp(-mean);
        int count = 0;
        for (double product = random.nextDouble(); product > left; product *= random.nextDouble()) {
            count++;
        }
        return count;
    }

    private ItemHistory history() {
        List<SignalDays.Observation> flags = new ArrayList<>();
        for (int i = 0; i < DAYS; i++) {
            if (promoted[i]) {
                long day = PlantedShop.FIRST.toEpochDay() + i;
                flags.add(new SignalDays.Observation(day, 1, day, 1));
            }
        }
        return ItemHistory.of(id, PlantedShop.FIRST)
                .sales(units, revenue)
                .orders(lines, logSizes)
                .category(category)
                .signals(Signals.of(flags.isEmpty() ? Map.of() : Map.of(Signals.PROMOTION, SignalDays.of(flags))))
                .build();
    }

    private static double sum(double[] values) {
        return sum(values, 0, values.length);
    }

    private static double sum(double[] values, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += values[i];
        }
        return sum;
    }
}
