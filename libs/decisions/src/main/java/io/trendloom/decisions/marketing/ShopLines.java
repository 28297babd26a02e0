package io.trendloom.decisions.marketing;

import io.trendloom.forecasting.series.ItemHistory;
import java.util.HashMap;
import java.util.Map;

/** Order lines of a whole shop by day: what an item's are measured by, so that seasons and weekdays fall out. */
public final class ShopLines {
    private final Map<Long, Double> byDay = new HashMap<>();

    /** Adds an item's. */
    public void add(ItemHistory item) {
        if (item.hasOrders()) {
            for (long day = item.first(); day <= item.last(); day++) {
                double lines = item.orders(day, day);
                if (lines != 0) {
                    byDay.merge(day, lines, Double::sum);
                }
            }
        }
    }

    double at(long epochDay) {
        return byDay.getOrDefault(epochDay, 0.0);
    }
}
