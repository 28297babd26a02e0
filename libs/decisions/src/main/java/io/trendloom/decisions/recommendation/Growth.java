package io.trendloom.decisions.recommendation;

/**
 * How often items were bought lately, and how often before.
 *
 * @param recent orders of the last 28 days, by item
 * @param before orders of the 84 days before them, by item
 */
record Growth(int[] recent, int[] before) {
    private static final int RECENT = 28;
    private static final int BEFORE = 84;
    /** Orders in 28 days that are added on both sides, so that few orders tell little. */
    private static final double DOUBT = 5;

    static Growth of(Purchases purchases) {
        int items = purchases.items().size();
        Growth growth = new Growth(new int[items], new int[items]);
        for (int i = 0; i < purchases.baskets().length; i++) {
            int age = purchases.ages()[i];
            if (age < RECENT + BEFORE) {
                int[] counts = age < RECENT ? growth.recent : growth.before;
                for (int item : purchases.baskets()[i]) {
                    counts[item]++;
                }
            }
        }
        return growth;
    }

    /** Orders lately over orders before, in equal times; 1: as many, or too few to tell. */
    double rate(int item) {
        return (recent[item] + DOUBT) / (before[item] * ((double) RECENT / BEFORE) + DOUBT);
    }
}
