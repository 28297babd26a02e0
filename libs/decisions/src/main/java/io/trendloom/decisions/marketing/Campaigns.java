package io.trendloom.decisions.marketing;

import io.trendloom.decisions.marketing.ItemDays.Rate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/** Spans of days on which an item was promoted, or advertised, with its orders on them and on the plain days around. */
final class Campaigns {
    private static final int AROUND = 28;
    private static final int LONGEST_GAP = 3;
    private static final int LEAST_AROUND = 7;
    private static final int LEAST_HALF = 4;

    private final ItemDays days;
    private final Lever lever;
    private final PriceChanges prices;

    private Campaigns(ItemDays days, Lever lever, PriceChanges prices) {
        this.days = days;
        this.lever = lever;
        this.prices = prices;
    }

    static List<Change> of(ItemDays days, Lever lever, PriceChanges prices) {
        return new Campaigns(days, lever, prices).changes();
    }

    private List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        long day = days.first();
        while (day <= days.last()) {
            if (days.isOn(lever, day)) {
                long end = end(day);
                add(changes, day, end);
                day = end;
            }
            day++;
        }
        return List.copyOf(changes);
    }

    /** Last day of the span that begins on a day. */
    private long end(long from) {
        long end = from;
        for (long day = from; day <= Math.min(days.last(), end + LONGEST_GAP); day++) {
            if (days.isOn(lever, day)) {
                end = day;
            }
        }
        return end;
    }

    private void add(List<Change> changes, long from, long to) {
        Rate on = days.rate(LongStream.rangeClosed(from, to).filter(day -> days.isOnly(lever, day)));
        Rate around = days.rate(LongStream.concat(plain(from - AROUND, from - 1), plain(to + 1, to + AROUND)));
        if (around.isUsable(LEAST_AROUND) && on.isComparable(around, 1)) {
            Rate early = days.rate(plain(from - AROUND, from - AROUND / 2 - 1));
            Rate late = days.rate(plain(from - AROUND / 2, from - 1));
            boolean isTold = early.isComparable(late, LEAST_HALF);
            changes.add(new Change(
                    discount(from, to),
                    on.over(around),
                    on.varianceOver(around),
                    isTold ? late.over(early) : Double.NaN,
                    isTold ? late.varianceOver(early) : Double.NaN));
        }
    }

    private double discount(long from, long to) {
        double[] off = LongStream.rangeClosed(from, to)
                .filter(day -> days.isOnly(lever, day) && days.isPriced(day))
                .mapToDouble(prices::off)
                .filter(Double::isFinite)
                .toArray();
        return off.length == 0 ? 0 : Math.min(0, SizeDiscount.median(off));
    }

    private LongStream plain(long from, long to) {
        return LongStream.rangeClosed(Math.max(from, days.first()), Math.min(to, days.last()))
                .filter(days::isPlain);
    }
}
