package io.trendloom.forecasting.launch;

import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ShopCalendar;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * The rows that a shop's past gives, day by day: each launch at least 60 days after the data begin, and every 28 days live
 * items as if they came on sale then, their own history hidden; of these at most 600 a time, a seeded choice.
 */
public final class LaunchRows {
    /** Days after the data begin from which coming on sale is told from having been there all along. */
    static final int SETTLED = 60;

    private static final int MOST = 600;

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
    List<LaunchRow> rows(boolean texts) {
        return texts ? rows : rows.stream().map(LaunchRow::withoutText).toList();
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
            rows.add(new LaunchRow(
                    shelf.features(described, launched), item.units(eve + 1, eve + LiveItem.WINDOW), launched));
        }
    }
}
