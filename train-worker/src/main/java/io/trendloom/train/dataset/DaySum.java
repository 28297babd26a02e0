package io.trendloom.train.dataset;

/** What an item sold on a day: thousandths of a unit, and thousandths of the reporting currency. */
record DaySum(long sold, long revenue) {
    DaySum plus(DaySum other) {
        return new DaySum(Math.addExact(sold, other.sold), Math.addExact(revenue, other.revenue));
    }
}
