package io.trendloom.decisions.reorder;

/**
 * What there is of an item.
 *
 * @param onHand units that can be sold
 * @param onOrder units that were ordered and have not come
 */
public record Stock(double onHand, double onOrder) {
    public Stock {
        check("stock on hand", onHand);
        check("stock on order", onOrder);
    }

    /** Units that can be sold sooner or later without another order. */
    public double position() {
        return onHand + onOrder;
    }

    private static void check(String name, double units) {
        if (!(units >= 0) || Double.isInfinite(units)) {
            throw new IllegalArgumentException(
                    "The %s (%s units) must be finite and not negative.".formatted(name, units));
        }
    }
}
