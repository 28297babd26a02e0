package io.trendloom.forecasting.feature;

import io.trendloom.forecasting.series.ItemHistory;

/**
 * An item as it was known at a cutoff.
 *
 * @param known nothing in it is later than the cutoff
 * @param cutoff day number
 */
public record Window(ItemHistory known, long cutoff) {
    public Window {
        if (!known.isUnsold() && known.last() != cutoff) {
            throw new IllegalArgumentException("The item %s is known up to day %d, not up to the cutoff %d."
                    .formatted(known.id(), known.last(), cutoff));
        }
    }

    /** The item as of a cutoff; one that has not sold by then looks as on the eve of its launch. */
    public static Window of(ItemHistory item, long cutoff) {
        ItemHistory known = item.asOf(cutoff);
        return new Window(known.isUnsold() ? known.unsold() : known, cutoff);
    }

    /** The item as if it had not sold by the cutoff. */
    static Window hidden(ItemHistory item, long cutoff) {
        return new Window(item.unsold(), cutoff);
    }
}
