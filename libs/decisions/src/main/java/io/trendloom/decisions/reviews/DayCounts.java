package io.trendloom.decisions.reviews;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** How many reviews there were on each day; days without one are left out. */
public record DayCounts(NavigableMap<LocalDate, Integer> days) {
    public DayCounts {
        days = Collections.unmodifiableNavigableMap(new TreeMap<>(days));
    }

    static DayCounts of(List<ReviewText> texts) {
        NavigableMap<LocalDate, Integer> days = new TreeMap<>();
        texts.forEach(text -> days.merge(text.day(), 1, Integer::sum));
        return new DayCounts(days);
    }

    /** Reviews from a day to another, both with them. */
    public int between(LocalDate from, LocalDate to) {
        return from.isAfter(to)
                ? 0
                : days.subMap(from, true, to, true).values().stream()
                        .mapToInt(Integer::intValue)
                        .sum();
    }

    /** All of them. */
    public int total() {
        return days.values().stream().mapToInt(Integer::intValue).sum();
    }
}
