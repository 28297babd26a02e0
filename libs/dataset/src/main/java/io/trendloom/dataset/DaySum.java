package io.trendloom.dataset;

import io.trendloom.contract.row.LedgerRow;

/**
 * What an item sold on a day.
 *
 * @param sold thousandths of a unit
 * @param revenue thousandths of the reporting currency
 * @param orders order lines
 * @param logSizes thousandths of the logarithm of 1 + units, added up over the order lines
 */
public record DaySum(long sold, long revenue, long orders, long logSizes) {
    static final DaySum NOTHING = new DaySum(0, 0, 0, 0);

    /** What one row of the ledger adds. */
    public static DaySum of(LedgerRow row) {
        return new DaySum(row.sold(), row.revenue(), row.orders(), row.logSize());
    }

    /** Both together. */
    public DaySum plus(DaySum other) {
        return new DaySum(
                Math.addExact(sold, other.sold),
                Math.addExact(revenue, other.revenue),
                Math.addExact(orders, other.orders),
                Math.addExact(logSizes, other.logSizes));
    }
}
