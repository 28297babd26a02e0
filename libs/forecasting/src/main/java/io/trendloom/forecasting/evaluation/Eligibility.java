package io.trendloom.forecasting.evaluation;

import io.trendloom.forecasting.series.ItemHistory;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Which items an evaluation counts: those whose first sale is at least {@code age} days back, with at least
 * {@code sellingDays} days with a sale and a unit in the last 28 days, and that were in stock on each of the 30 days after:
 * of others nobody knows what was asked for.
 */
public enum Eligibility {
    /** 90 days and 30 selling days. */
    SETTLED(90, 30),
    /** 28 days and 5 selling days, where fewer than 20 items are settled. */
    YOUNG(28, 5),
    /** Any item with a unit in the last 28 days, where fewer than 20 items are young. */
    ANY(0, 1);

    private static final int FEW = 20;
    private static final int RECENT = 28;

    private final int age;
    private final int sellingDays;

    Eligibility(int age, int sellingDays) {
        this.age = age;
        this.sellingDays = sellingDays;
    }

    /** The strictest rule that at least 20 items fulfil at a cutoff, else {@link #ANY}. */
    public static Eligibility strictest(List<ItemHistory> items, long cutoff) {
        for (Eligibility rule : values()) {
            if (items.stream()
                            .filter(item -> rule.admits(item, cutoff))
                            .limit(FEW)
                            .count()
                    == FEW) {
                return rule;
            }
        }
        return ANY;
    }

    /** Whether the rule counts an item at a cutoff. */
    public boolean admits(ItemHistory item, long cutoff) {
        if (!(item.units(cutoff - RECENT + 1, cutoff) > 0) || runsOut(item, cutoff)) {
            return false;
        }
        int selling = 0;
        long firstSale = Long.MAX_VALUE;
        for (long day = cutoff; day >= item.first(); day--) {
            if (item.units(day) > 0) {
                selling++;
                firstSale = day;
            }
        }
        return selling >= sellingDays && cutoff - firstSale >= age;
    }

    static boolean runsOut(ItemHistory item, long cutoff) {
        return LongStream.rangeClosed(cutoff + 1, cutoff + Evaluator.DAYS).anyMatch(item::isOutOfStock);
    }
}
