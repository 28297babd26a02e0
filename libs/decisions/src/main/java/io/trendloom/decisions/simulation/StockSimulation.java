package io.trendloom.decisions.simulation;

/**
 * One item's stock, day by day: in the morning what was ordered arrives and every review period is ordered, over the day what is
 * wanted is sold while there is any; what is wanted beyond that is lost.
 *
 * @param leadTime days from the morning of an order to that on which it arrives, at least 1
 * @param reviewDays days between two orders
 */
public record StockSimulation(int leadTime, int reviewDays) {
    public StockSimulation {
        if (leadTime < 1 || reviewDays < 1) {
            throw new IllegalArgumentException(
                    "The lead time (%d days) and the review period (%d days) must be at least 1."
                            .formatted(leadTime, reviewDays));
        }
    }

    /**
     * Runs over the days of a demand. On the first the shelf is empty and the order is there at once, so that each way begins as
     * it would go on.
     *
     * @param demand units wanted each day
     * @param counted number of days at the start whose stock and sales are not counted
     */
    public Outcome run(double[] demand, int counted, Replenishment way) {
        double[] arriving = new double[demand.length + leadTime];
        double onHand = Math.max(0, way.order(0, 0));
        double onOrder = 0;
        double wanted = 0;
        double sold = 0;
        double stock = 0;
        for (int day = 0; day < demand.length; day++) {
            onHand += arriving[day];
            onOrder -= arriving[day];
            if (day > 0 && day % reviewDays == 0) {
                double order = Math.max(0, way.order(day / reviewDays, onHand + onOrder));
                arriving[day + leadTime] += order;
                onOrder += order;
            }
            double sale = Math.min(onHand, demand[day]);
            onHand -= sale;
            if (day >= counted) {
                wanted += demand[day];
                sold += sale;
                stock += onHand;
            }
        }
        return new Outcome(wanted, sold, stock / Math.max(1, demand.length - counted));
    }
}
