package io.trendloom.forecasting.evaluation;

import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ShopCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * Items at a cutoff and what came after it.
 *
 * @param whole items with the days after the cutoff
 * @param known the same items, in the same order, as known at the cutoff
 */
public record HeldOut(List<ItemHistory> whole, List<ItemHistory> known, ShopCalendar calendar, LocalDate cutoff) {
    public HeldOut {
        whole = List.copyOf(whole);
        known = known.stream().map(item -> item.asOf(cutoff)).toList();
        if (whole.size() != known.size()) {
            throw new IllegalArgumentException(
                    "Each item known (%d) needs what came after (%d).".formatted(known.size(), whole.size()));
        }
    }

    /** Items of which nothing that became known later changed what was before. */
    public static HeldOut after(List<ItemHistory> whole, ShopCalendar calendar, LocalDate cutoff) {
        return new HeldOut(whole, whole, calendar, cutoff);
    }

    /** The items of which is known up to a day what was asked for: those that were in stock. */
    HeldOut complete(long day) {
        return only((all, then) -> all.last() >= day && !Eligibility.runsOut(all, cutoff.toEpochDay()));
    }

    HeldOut only(Eligibility rule) {
        return only((all, then) -> rule.admits(then, cutoff.toEpochDay()));
    }

    private HeldOut only(BiPredicate<ItemHistory, ItemHistory> condition) {
        List<ItemHistory> someWhole = new ArrayList<>();
        List<ItemHistory> someKnown = new ArrayList<>();
        for (int i = 0; i < whole.size(); i++) {
            if (condition.test(whole.get(i), known.get(i))) {
                someWhole.add(whole.get(i));
                someKnown.add(known.get(i));
            }
        }
        return new HeldOut(someWhole, someKnown, calendar, cutoff);
    }
}
