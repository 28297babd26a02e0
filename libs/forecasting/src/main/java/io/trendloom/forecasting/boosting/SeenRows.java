package io.trendloom.forecasting.boosting;

import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ShopCalendar;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * What boosting learns from: items that had been on sale for 28 days and sold in 91, at every sixth day of the past whose
 * next 30 days are known; of more than 60,000 a seeded choice.
 */
final class SeenRows {
    private static final int MOST = 60_000;
    private static final int STEP = 6;
    private static final int AHEAD = 30;
    private static final int SETTLED = 28;
    private static final int QUARTER = 91;

    private SeenRows() {}

    static List<SeenRow> of(List<ItemHistory> known, ShopCalendar calendar, long cutoff, long seed, FeatureKind kind) {
        List<Pair> pairs = new ArrayList<>();
        long earliest = calendar.firstDay().toEpochDay() + SETTLED - 1;
        for (ItemHistory item : known) {
            for (long then = cutoff - AHEAD; then >= earliest; then -= STEP) {
                if (isSettled(item, then)) {
                    pairs.add(new Pair(item, then));
                }
            }
        }
        if (pairs.size() > MOST) {
            Collections.shuffle(pairs, new Random(seed));
        }
        return pairs.stream().limit(MOST).map(pair -> pair.row(calendar, kind)).toList();
    }

    static boolean isSettled(ItemHistory item, long then) {
        return item.first() <= then - SETTLED + 1 && item.units(then - QUARTER + 1, then) > 0;
    }

    /** An item and an earlier cutoff. */
    private record Pair(ItemHistory item, long then) {
        SeenRow row(ShopCalendar calendar, FeatureKind kind) {
            return new SeenRow(item, then, kind.of(item.asOf(then), calendar, then));
        }
    }
}
