package io.trendloom.forecasting.baseline;

import io.trendloom.forecasting.forecast.Period;
import io.trendloom.forecasting.series.ShopCalendar;

/** What {@link EtsState} says of runs of days after its cutoff. */
final class EtsPath {
    private final EtsState state;
    private final ShopCalendar calendar;
    private final long cutoff;

    EtsPath(EtsState state, ShopCalendar calendar, long cutoff) {
        this.state = state;
        this.calendar = calendar;
        this.cutoff = cutoff;
    }

    /** Expected units of a period's open days. */
    double mean(Period period) {
        double sum = 0;
        for (long day = period.from(cutoff); day <= period.to(cutoff); day++) {
            sum += calendar.isOpen(day) ? state.mean(day) : 0;
        }
        return sum;
    }

    /**
     * Variance of a period's units. The error of a day moves the level, and so every later day, by alpha, and the later
     * days of its weekday by gamma more: the sum moves by the sum of these, and the errors of days are independent.
     */
    double variance(Period period) {
        double sum = 0;
        for (long shock = cutoff + 1; shock <= period.to(cutoff); shock++) {
            if (calendar.isOpen(shock)) {
                double moved = moved(period, shock);
                sum += moved * moved;
            }
        }
        return state.variance() * sum;
    }

    private double moved(Period period, long shock) {
        double moved = 0;
        for (long day = Math.max(shock, period.from(cutoff)); day <= period.to(cutoff); day++) {
            if (calendar.isOpen(day)) {
                boolean sameWeekday = (day - shock) % 7 == 0;
                moved += day == shock ? 1 : state.alpha() + (sameWeekday ? state.gamma() : 0);
            }
        }
        return moved;
    }
}
