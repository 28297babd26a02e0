package io.trendloom.dataset;

/** What an item sold on a day: thousandths of a unit, and thousandths of the reporting currency. */
public record DaySum(long sold, long revenue) {
    /** Both together. */
    public DaySum plus(DaySum other) {
        return new DaySum(Math.addExact(sold, other.sold), Math.addExact(revenue, other.revenue));
    }
}
