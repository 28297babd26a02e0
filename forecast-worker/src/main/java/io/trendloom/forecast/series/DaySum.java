package io.trendloom.forecast.series;

/**
 * Sales added up.
 *
 * @param units thousandths of a unit
 * @param revenue thousandths of the reporting currency
 * @param orders order lines
 * @param logSizes thousandths of the logarithm of 1 + units, added up over the order lines
 */
public record DaySum(long units, long revenue, long orders, long logSizes) {
    static final DaySum ZERO = new DaySum(0, 0, 0, 0);

    DaySum plus(DaySum other) {
        return new DaySum(
                Math.addExact(units, other.units),
                Math.addExact(revenue, other.revenue),
                Math.addExact(orders, other.orders),
                Math.addExact(logSizes, other.logSizes));
    }

    DaySum negated() {
        return new DaySum(-units, -revenue, -orders, -logSizes);
    }

    boolean isZero() {
        return units == 0 && revenue == 0 && orders == 0 && logSizes == 0;
    }
}
