package io.trendloom.decisions.marketing.trial;

import java.util.List;

/**
 * What a trial on a made shop found.
 *
 * @param kinds how many items of each kind are said to be known
 * @param accuracies of the effects that are said to be known, by lever
 * @param naive how the usual slope does on the items that answer to their price
 * @param rules what each way to spend the budget brings
 */
public record MarketingTrialReport(
        long seed,
        int items,
        double budget,
        List<Known> kinds,
        List<Accuracy> accuracies,
        Accuracy naive,
        List<Rule> rules) {
    /**
     * Items of a kind.
     *
     * @param price of how many the response to the price is said to be known
     * @param promotion of how many that to promotions
     * @param naive of how many the usual slope's interval lies below 0
     */
    public record Known(String kind, int items, int price, int promotion, int naive) {}

    /**
     * How far effects lie off what was planted.
     *
     * @param error mean absolute
     * @param bias mean
     * @param coverage share whose interval of 9 of 10 holds what was planted
     */
    public record Accuracy(String effect, int items, double error, double bias, double coverage) {}

    /**
     * A way to spend the budget.
     *
     * @param items on which something is done
     * @param gain expected margin by what was planted, in money
     * @param regret share of the gain of who knows what was planted that is missed
     */
    public record Rule(String name, int items, double spent, double gain, double regret) {}
}
