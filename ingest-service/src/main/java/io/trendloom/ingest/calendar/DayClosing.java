package io.trendloom.ingest.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;

/**
 * When days close by themselves: once a later open day has a fair share of its usual lines. A lone row far ahead has no
 * busy days just before it to be measured by, so that it closes nothing.
 */
final class DayClosing {
    private static final int OPEN_DAYS = 14;
    private static final int FEWEST_BUSY = 5;
    private static final double FAIR_SHARE = 0.25;

    private final NavigableMap<LocalDate, Long> lines;
    private final ShutDays shut;

    /**
     * @param lines sale lines by day; days without any may be missing
     */
    DayClosing(NavigableMap<LocalDate, Long> lines, ShutDays shut) {
        this.lines = lines;
        this.shut = shut;
    }

    /** The newest day that is over, if it is after the last closed one. */
    @Nullable LocalDate newest(@Nullable LocalDate lastClosed) {
        for (LocalDate day : lines.descendingKeySet()) {
            LocalDate before = day.minusDays(1);
            if (lastClosed != null && !before.isAfter(lastClosed)) {
                return null;
            }
            if (hasFairShare(day)) {
                return before;
            }
        }
        return null;
    }

    private boolean hasFairShare(LocalDate day) {
        List<Long> busy = busyBefore(day);
        return busy.size() >= FEWEST_BUSY && lines.getOrDefault(day, 0L) >= FAIR_SHARE * median(busy);
    }

    private List<Long> busyBefore(LocalDate day) {
        List<Long> busy = new ArrayList<>();
        LocalDate first = lines.firstKey();
        int open = 0;
        for (LocalDate past = day.minusDays(1); open < OPEN_DAYS && !past.isBefore(first); past = past.minusDays(1)) {
            if (!shut.contains(past)) {
                open++;
                long count = lines.getOrDefault(past, 0L);
                if (count > 0) {
                    busy.add(count);
                }
            }
        }
        return busy;
    }

    private static double median(List<Long> counts) {
        Collections.sort(counts);
        int half = counts.size() / 2;
        return counts.size() % 2 == 1 ? counts.get(half) : (counts.get(half - 1) + counts.get(half)) / 2.0;
    }
}
