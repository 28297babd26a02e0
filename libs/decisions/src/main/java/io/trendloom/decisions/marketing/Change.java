package io.trendloom.decisions.marketing;

/**
 * One time at which a lever was pulled.
 *
 * @param step logarithm of the ratio of prices, after to before; of a campaign that of its price to the usual one
 * @param orders logarithm of the ratio of orders, each by what the shop took on the same days
 * @param variance of that, if orders came by themselves
 * @param earlier the same ratio within the days before, when nothing had changed yet; NaN: there were too few days
 * @param earlierVariance of that
 */
record Change(double step, double orders, double variance, double earlier, double earlierVariance) {
    boolean hasEarlier() {
        return !Double.isNaN(earlier);
    }
}
