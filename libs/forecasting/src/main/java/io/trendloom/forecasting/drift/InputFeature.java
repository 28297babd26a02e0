package io.trendloom.forecasting.drift;

import io.trendloom.forecasting.series.ItemHistory;
import java.util.Locale;

/** A number of an item at a cutoff that stands for what models read of it. NaN where it is not known. */
public enum InputFeature {
    /** Units a day over the last 28 days. */
    DEMAND {
        @Override
        double of(ItemHistory item, long cutoff) {
            return item.units(cutoff - RECENT + 1, cutoff) / RECENT;
        }
    },
    /** Share of the last 28 days without a unit sold. */
    ZERO_DAYS {
        @Override
        double of(ItemHistory item, long cutoff) {
            int zero = 0;
            for (long day = cutoff - RECENT + 1; day <= cutoff; day++) {
                zero += item.units(day) > 0 ? 0 : 1;
            }
            return zero / (double) RECENT;
        }
    },
    /** Paid for a unit in the last 28 days, in the shop's currency. */
    PRICE {
        @Override
        double of(ItemHistory item, long cutoff) {
            return ratio(item.revenue(cutoff - RECENT + 1, cutoff), item.units(cutoff - RECENT + 1, cutoff));
        }
    },
    /** Units an order line over the last 28 days. */
    ORDER_SIZE {
        @Override
        double of(ItemHistory item, long cutoff) {
            return ratio(item.units(cutoff - RECENT + 1, cutoff), item.orders(cutoff - RECENT + 1, cutoff));
        }
    },
    /** Units of the last 28 days against those of the 28 before, a unit added to both. */
    CHANGE {
        @Override
        double of(ItemHistory item, long cutoff) {
            double before = item.units(cutoff - 2 * RECENT + 1, cutoff - RECENT);
            return (item.units(cutoff - RECENT + 1, cutoff) + 1) / (before + 1);
        }
    };

    private static final int RECENT = 28;

    /** The name in JSON: {@code demand}, {@code zeroDays}, {@code price}, {@code orderSize}, {@code change}. */
    public String label() {
        String[] words = name().toLowerCase(Locale.ROOT).split("_", -1);
        StringBuilder label = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            label.append(Character.toUpperCase(words[i].charAt(0))).append(words[i], 1, words[i].length());
        }
        return label.toString();
    }

    abstract double of(ItemHistory item, long cutoff);

    private static double ratio(double part, double whole) {
        return whole > 0 ? part / whole : Double.NaN;
    }
}
