package io.trendloom.decisions.marketing.trial;

import io.trendloom.forecasting.series.ShopCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * A made shop: seasons, weekdays, drifting items, orders of many sizes of which large ones pay less, and planted responses.
 *
 * @param items of each kind
 */
record PlantedShop(ShopCalendar calendar, List<Planted> items) {
    static final LocalDate FIRST = LocalDate.of(2022, 1, 3);
    static final int DAYS = 540;

    private static final double[] CATEGORY_ELASTICITY = {-1.2, -2, -2.8};
    private static final double WITHIN_CATEGORY = 0.4;
    private static final double LIFT = 0.7;
    private static final double LIFT_SPREAD = 0.2;

    static PlantedShop of(long seed) {
        Random random = new Random(seed);
        ShopCalendar calendar = new ShopCalendar(FIRST, Set.of(DayOfWeek.SUNDAY), Set.of());
        double[] season = season(random);
        List<Planted> items = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            for (int number = 0; number < kind.items(); number++) {
                items.add(item(kind, number, calendar, season, random));
            }
        }
        return new PlantedShop(calendar, List.copyOf(items));
    }

    private static Planted item(Kind kind, int number, ShopCalendar calendar, double[] season, Random random) {
        int category = number % CATEGORY_ELASTICITY.length;
        double elasticity = kind == Kind.RESPONDING
                ? Math.min(-0.2, CATEGORY_ELASTICITY[category] + WITHIN_CATEGORY * random.nextGaussian())
                : 0;
        double lift = kind == Kind.PROMOTED ? LIFT + LIFT_SPREAD * random.nextGaussian() : 0;
        String name = "category-" + (category + 1);
        return new PlantedItem(kind, kind + "-" + number, name, elasticity, lift, random).sell(calendar, season);
    }

    /** Orders of each day by the mean: a year's wave, weekdays, and days that are all their own. */
    private static double[] season(Random random) {
        double[] season = new double[DAYS];
        for (int day = 0; day < DAYS; day++) {
            double year = 0.35 * Math.sin(2 * Math.PI * day / 365);
            double week = 0.1 * (ShopCalendar.weekday(FIRST.toEpochDay() + day) - 2);
            season[day] = Math.exp(year + week + 0.08 * random.nextGaussian());
        }
        return season;
    }
}
