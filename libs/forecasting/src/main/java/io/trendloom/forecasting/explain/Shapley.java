package io.trendloom.forecasting.explain;

/**
 * Shapley values of a game with few players, from the worth of every coalition (L. S. Shapley, "A Value for n-Person
 * Games", 1953): a player's value is the mean of what it adds to those before it, over all orders in which the players may
 * come.
 */
final class Shapley {
    private Shapley() {}

    /**
     * The values, which add up to the worth of all players less that of none.
     *
     * @param worth of each coalition; bit i of its place says whether player i is in it
     */
    static double[] values(double[] worth, int players) {
        if (worth.length != 1 << players) {
            throw new IllegalArgumentException("The worth (%d coalitions) of %d players must have %d."
                    .formatted(worth.length, players, 1 << players));
        }
        double[] shares = shares(players);
        double[] values = new double[players];
        for (int player = 0; player < players; player++) {
            for (int others = 0; others < worth.length; others++) {
                if ((others >> player & 1) == 0) {
                    values[player] += shares[Integer.bitCount(others)] * (worth[others | 1 << player] - worth[others]);
                }
            }
        }
        return values;
    }

    /** The share of orders in which a given set of so many players, and no other, comes before a player. */
    private static double[] shares(int players) {
        double[] shares = new double[players];
        shares[0] = 1.0 / players;
        for (int before = 1; before < players; before++) {
            shares[before] = shares[before - 1] * before / (players - before);
        }
        return shares;
    }
}
