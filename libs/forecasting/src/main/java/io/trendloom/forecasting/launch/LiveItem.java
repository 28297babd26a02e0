package io.trendloom.forecasting.launch;

import io.trendloom.forecasting.series.ItemHistory;

/**
 * An item on sale, as it stands at the end of a day.
 *
 * @param described id, text, price of late and category
 * @param units sold in the last 28 days
 * @param before units sold in the 28 days before these
 * @param orders order lines of the last 28 days; NaN where unknown
 * @param launch units of its first 28 days; NaN where it was there before the data begin
 */
record LiveItem(Newcomer described, double units, double before, double orders, double launch) {
    static final int WINDOW = 28;

    private static final int QUARTER = 91;

    /** Whether an item has been on sale for 28 days and sold in 91. */
    static boolean isLive(ItemHistory item, long day) {
        return item.first() <= day - WINDOW + 1 && item.units(day - QUARTER + 1, day) > 0;
    }

    /**
     * An item as it stands at the end of a day.
     *
     * @param earliest first day on which coming on sale is told from having been there all along
     */
    static LiveItem of(ItemHistory item, long day, long earliest) {
        double sold = item.units(day - QUARTER + 1, day);
        Newcomer described = Newcomer.of(item, day);
        Newcomer priced = new Newcomer(
                described.id(),
                described.encoder(),
                described.text(),
                item.revenue(day - QUARTER + 1, day) / sold,
                described.category());
        return new LiveItem(
                priced,
                item.units(day - WINDOW + 1, day),
                item.units(day - 2 * WINDOW + 1, day - WINDOW),
                item.hasOrders() ? item.orders(day - WINDOW + 1, day) : Double.NaN,
                item.first() >= earliest ? item.units(item.first(), item.first() + WINDOW - 1) : Double.NaN);
    }

    double logUnits() {
        return Math.log1p(units);
    }

    double logPrice() {
        return Math.log(described.price());
    }
}
