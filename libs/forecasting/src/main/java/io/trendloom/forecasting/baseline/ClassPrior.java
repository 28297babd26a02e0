package io.trendloom.forecasting.baseline;

import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ShopCalendar;
import io.trendloom.forecasting.trend.TrendClass;
import io.trendloom.forecasting.trend.TrendRule;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Shares of the trend classes over items that sold in the two 28-day windows before a cutoff. */
final class ClassPrior {
    private static final int WINDOWS = 2;
    private static final int RECENT = 28;

    private ClassPrior() {}

    /** Shape [4], in the order of {@link TrendClass}. */
    static double[] of(List<ItemHistory> items, ShopCalendar calendar, long cutoff, TrendRule rule) {
        return Numbers.array(ClassShares.of(LongStream.rangeClosed(1, WINDOWS)
                .map(back -> cutoff - TrendRule.DAYS * back)
                .boxed()
                .flatMap(then -> classes(items, calendar, then, rule))
                .toList()));
    }

    private static Stream<TrendClass> classes(
            List<ItemHistory> items, ShopCalendar calendar, long then, TrendRule rule) {
        return items.stream()
                .filter(item -> item.units(then - RECENT + 1, then) > 0)
                .flatMap(item -> Stream.ofNullable(rule.ofItem(item, calendar, then)));
    }
}
