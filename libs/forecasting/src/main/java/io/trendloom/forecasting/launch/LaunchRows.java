package io.trendloom.forecasting.launch;

import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ShopCalendar;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * The rows that a shop's past gives, day by day: each launch at least 60 days after the data begin, and every 28 days live
 * items as if they came on sale then, their own history hidden; of these at most 1,500 a time, a seeded choice.
 */
public final class LaunchRows {
    /** Days after the data begin from which coming on sale is told from having been there all along. */
    static final int SETTLED = 60;

    private static final int LEAST = 200;
    private static final int FEW = 40;
    private static final int MOST = 1_500;

    private final ShopCalendar calendar;
    private final Random random;
    private final long earliest;
    private final List<LaunchRow> rows = new ArrayList<>();
    private long next;

    /** No rows yet. */
    public LaunchRows(ShopCalendar calendar, long seed) {
        this.calendar = calendar;
        this.random = new Random(seed);
        this.earliest = calendar.firstDay().toEpochDay() + SETTLED;
        this.next = earliest;
    }

    /**
     * Goes on to the rows whose 28 days are over at the end of a day.
     *
     * @param known the items as known then
     */
    public void extend(List<ItemHistory> known, long day) {
        List<ItemHistory> sold = known.stream().filter(item -> !item.isUnsold()).toList();
        for (; next <= day - LiveItem.WINDOW; next++) {
            long eve = next;
            add(sold, sold.stream().filter(item -> item.first() == eve + 1).toList(), eve, true);
            if ((eve - earliest) % LiveItem.WINDOW == 0) {
                add(
                        sold,
                        some(sold.stream()
                                .filter(item -> LiveItem.isLive(item, eve))
                                .toList()),
                        eve,
                        false);
            }
        }
    }

    /** What launches sold in their 28 days: the mean in logarithms. */
    public double typical() {
        return LaunchTrees.units(rows.stream()
                .filter(LaunchRow::launched)
                .mapToDouble(row -> LaunchTrees.log(row.units()))
                .average()
                .orElse(LaunchTrees.log(0)));
    }

    /** All of them, in the order of their eves. */
    List<LaunchRow> rows(Told told) {
        return rows.stream().map(row -> row.as(told)).toList();
    }

    /** Refuses rows too few to learn from. */
    void requireEnough() {
        if (rows.size() < LEAST) {
            throw new IllegalArgumentException(
                    "Launches are learned from at least %d launches and items on sale whose 28 days are over, not %d. Maybe the shop's past is too short for it."
                            .formatted(LEAST, rows.size()));
        }
    }

    /** How launches spread over their days, or stand-ins where there are few of them. */
    LaunchCurve curve() {
        List<LaunchRow> launched = rows.stream().filter(LaunchRow::launched).toList();
        return LaunchCurve.of(launched.size() < FEW ? rows : launched, calendar);
    }

    ShopCalendar calendar() {
        return calendar;
    }

    private List<ItemHistory> some(List<ItemHistory> items) {
        List<ItemHistory> mixed = new ArrayList<>(items);
        Collections.shuffle(mixed, random);
        return mixed.subList(0, Math.min(MOST, mixed.size()));
    }

    private void add(List<ItemHistory> sold, List<ItemHistory> some, long eve, boolean launched) {
        if (some.isEmpty()) {
            return;
        }
        Shelf shelf = Shelf.of(sold, calendar, eve);
        for (ItemHistory item : some) {
            Newcomer described = Newcomer.of(item, launched ? item.first() : eve);
            rows.add(new LaunchRow(shelf.features(described, launched), eve, days(item, eve), launched));
        }
    }

    private static double[] days(ItemHistory item, long eve) {
        return IntStream.rangeClosed(1, LiveItem.WINDOW)
                .mapToDouble(day -> item.units(eve + day))
                .toArray();
    }
}
