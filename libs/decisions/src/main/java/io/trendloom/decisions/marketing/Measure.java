package io.trendloom.decisions.marketing;

import io.trendloom.forecasting.baseline.Normal;

/**
 * An action with what it is expected to bring. All money is in the reporting currency.
 *
 * @param discount share of the price that is given away
 * @param uplift expected ratio of demand, less 1
 * @param low its quantile .05
 * @param high its quantile .95
 * @param units expected to be sold
 * @param cost discounts given and what the campaign takes
 * @param gain expected margin, less what there were if nothing is done, and less what the campaign takes
 * @param probability that the gain is above 0
 */
public record Measure(
        Action action,
        double discount,
        double uplift,
        double low,
        double high,
        double units,
        double cost,
        double gain,
        double probability) {
    private static final double SEARCHED = 6;
    private static final int HALVINGS = 50;

    /** Nothing is done. */
    public static Measure leave(Offer offer) {
        return new Measure(Action.LEAVE, 0, 0, 0, 0, Math.min(offer.demand(), offer.stock()), 0, 0, 0);
    }

    /**
     * An action whose effect on the logarithm of demand is normal.
     *
     * @param unitCost of a unit
     * @param fixed what it takes beside the discount
     */
    public static Measure of(Action action, Offer offer, double unitCost, double discount, double fixed, Effect log) {
        double expected = Math.exp(log.mean() + log.deviation() * log.deviation() / 2);
        Margin margin = new Margin(offer, unitCost, discount, fixed);
        double units = Math.min(offer.demand() * expected, offer.stock());
        return new Measure(
                action,
                discount,
                expected - 1,
                Math.exp(log.low()) - 1,
                Math.exp(log.high()) - 1,
                units,
                units * offer.price() * discount + fixed,
                margin.gain(expected),
                1 - Normal.below((margin.evenAt(log.mean()) - log.mean()) / log.deviation()));
    }

    /** What is gained by each unit of money spent. */
    double worth() {
        return cost > 0 ? gain / cost : Double.POSITIVE_INFINITY;
    }

    /** Money that an action leaves by the units that it sells. */
    private record Margin(Offer offer, double unitCost, double discount, double fixed) {
        double gain(double ratio) {
            double before = Math.min(offer.demand(), offer.stock()) * (offer.price() - unitCost);
            double after =
                    Math.min(offer.demand() * ratio, offer.stock()) * (offer.price() * (1 - discount) - unitCost);
            return after - before - fixed;
        }

        /** Logarithm of the ratio of demand from which on something is gained, searched around a middle. */
        double evenAt(double middle) {
            double low = middle - SEARCHED;
            double high = middle + SEARCHED;
            if (gain(Math.exp(high)) <= 0) {
                return Double.POSITIVE_INFINITY;
            }
            for (int i = 0; i < HALVINGS; i++) {
                double at = (low + high) / 2;
                if (gain(Math.exp(at)) > 0) {
                    high = at;
                } else {
                    low = at;
                }
            }
            return high;
        }
    }
}
