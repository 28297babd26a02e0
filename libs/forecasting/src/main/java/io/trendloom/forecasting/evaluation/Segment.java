package io.trendloom.forecasting.evaluation;

import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ShopCalendar;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Kinds of items that are also scored by themselves; an item may be of several, or of none. */
public enum Segment {
    /** The best sellers that together make half of the units of the 91 days up to the cutoff. */
    HEAD,
    /** Without a sale on at least half of the open days on sale among these 91. */
    INTERMITTENT,
    /** First sold less than 180 days before the cutoff. */
    NEW;

    private static final int WINDOW = 91;
    private static final int YOUNG = 180;
    private static final double HALF = 0.5;

    /** Name in reports. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Ids of the items of each segment, as known at a cutoff. */
    public static Map<Segment, Set<String>> of(List<ItemHistory> known, ShopCalendar calendar, long cutoff) {
        Map<Segment, Set<String>> segments = new EnumMap<>(Segment.class);
        segments.put(HEAD, head(known, cutoff));
        segments.put(INTERMITTENT, new HashSet<>());
        segments.put(NEW, new HashSet<>());
        for (ItemHistory item : known) {
            if (zeroShare(item, calendar, cutoff) >= HALF) {
                segments.get(INTERMITTENT).add(item.id());
            }
            if (cutoff - firstSale(item, cutoff) < YOUNG) {
                segments.get(NEW).add(item.id());
            }
        }
        return segments;
    }

    private static Set<String> head(List<ItemHistory> known, long cutoff) {
        double half =
                HALF * known.stream().mapToDouble(item -> recent(item, cutoff)).sum();
        List<ItemHistory> byUnits = known.stream()
                .sorted(Comparator.comparingDouble((ItemHistory item) -> -recent(item, cutoff))
                        .thenComparing(ItemHistory::id))
                .toList();
        Set<String> head = new HashSet<>();
        double sum = 0;
        for (ItemHistory item : byUnits) {
            if (sum < half) {
                head.add(item.id());
                sum += recent(item, cutoff);
            }
        }
        return head;
    }

    private static double recent(ItemHistory item, long cutoff) {
        return item.units(cutoff - WINDOW + 1, cutoff);
    }

    private static double zeroShare(ItemHistory item, ShopCalendar calendar, long cutoff) {
        int open = 0;
        int zero = 0;
        for (long day = Math.max(item.first(), cutoff - WINDOW + 1); day <= cutoff; day++) {
            if (item.isAvailable(calendar, day)) {
                open++;
                zero += item.units(day) > 0 ? 0 : 1;
            }
        }
        return open == 0 ? 0 : zero / (double) open;
    }

    private static long firstSale(ItemHistory item, long cutoff) {
        long day = item.first();
        while (day < cutoff && !(item.units(day) > 0)) {
            day++;
        }
        return day;
    }
}
