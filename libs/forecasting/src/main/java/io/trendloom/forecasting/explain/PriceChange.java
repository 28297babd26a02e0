package io.trendloom.forecasting.explain;

import io.trendloom.forecasting.series.AlteredHistory;
import io.trendloom.forecasting.series.ItemHistory;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Another price of an item on some days.
 *
 * <p>Models read the prices of days past, and of an item that has not sold the price it comes with. So a price from the day
 * after the cutoff to the end of the horizon is shown to them as one that was set on the last day known; one on some of the
 * days ahead alone cannot be shown.
 *
 * @param value of a unit, in the shop's reporting currency
 * @param from first day
 * @param to last day
 */
public record PriceChange(double value, LocalDate from, LocalDate to) {
    public PriceChange {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("The price (%s) must be positive and finite.".formatted(value));
        }
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(
                    "The price must end (%s) on the day on which it begins (%s) or later.".formatted(to, from));
        }
    }

    /**
     * The item with this price, or null where models cannot be shown it.
     *
     * @param horizon days ahead that are forecast
     */
    public @Nullable ItemHistory shown(ItemHistory known, LocalDate cutoff, int horizon) {
        boolean isAhead = !from.isAfter(cutoff.plusDays(1)) && !to.isBefore(cutoff.plusDays(horizon));
        if (known.isUnsold()) {
            return isAhead ? AlteredHistory.of(known).listedAt(value).build() : null;
        }
        if (!isAhead && from.isAfter(cutoff)) {
            return null;
        }
        long first = Math.min(from.toEpochDay(), cutoff.toEpochDay());
        long last = isAhead ? cutoff.toEpochDay() : to.toEpochDay();
        return AlteredHistory.of(known)
                .pricedAt(day -> {
                    long at = known.first() + day;
                    return at >= first && at <= last ? value : Double.NaN;
                })
                .build();
    }
}
