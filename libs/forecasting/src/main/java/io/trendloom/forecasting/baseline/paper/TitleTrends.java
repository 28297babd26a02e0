package io.trendloom.forecasting.baseline.paper;

import io.trendloom.forecasting.network.train.LabelledTexts;
import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ShopCalendar;
import io.trendloom.forecasting.trend.TrendClass;
import io.trendloom.forecasting.trend.TrendRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Titles with what became of their items over four weeks, seen from days of the past. */
record TitleTrends(List<ItemHistory> items, ShopCalendar calendar, TrendRule rule, Map<String, int[]> titles) {
    private static final int STEP = 7;
    private static final int SETTLED = 28;
    private static final int QUARTER = 91;

    /** Seen at the end of one day. */
    List<Seen> on(long day) {
        List<Seen> seen = new ArrayList<>();
        for (ItemHistory item : items) {
            int[] title = titles.get(item.id());
            if (title != null && isSettled(item, day)) {
                TrendClass trend = rule.ofItem(item, calendar, day);
                if (trend != null) {
                    seen.add(new Seen(title, trend));
                }
            }
        }
        return seen;
    }

    /** Seen at the end of every seventh day, from the fourth week of the shop to {@code last}. */
    List<Seen> upTo(long last) {
        List<Seen> seen = new ArrayList<>();
        long first = calendar.firstDay().toEpochDay() + SETTLED - 1;
        for (long day = last; day >= first; day -= STEP) {
            seen.addAll(on(day));
        }
        return seen;
    }

    private static boolean isSettled(ItemHistory item, long day) {
        return item.first() <= day - SETTLED + 1 && item.units(day - QUARTER + 1, day) > 0;
    }

    /** What a title's item did. */
    @SuppressWarnings("ArrayRecordComponent")
    record Seen(int[] title, TrendClass trend) {
        static LabelledTexts texts(List<Seen> all) {
            return new LabelledTexts(
                    all.stream().map(Seen::title).toList(),
                    all.stream().mapToInt(each -> each.trend().ordinal()).toArray());
        }
    }
}
