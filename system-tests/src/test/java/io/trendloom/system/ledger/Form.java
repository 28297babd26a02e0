package io.trendloom.system.ledger;

import java.util.function.Function;

/**
 * How large a run of the ledger test is.
 *
 * @param sales different sales
 * @param poison messages that cannot be taken in
 * @param rounds how often each process is killed and each connection cut and frozen
 * @param seed of all chance
 */
record Form(int sales, int poison, int rounds, long seed) {
    private static final String PREFIX = "trendloom-test.ledger.";
    private static final int SMALLEST_BATCH = 50;
    private static final int LARGEST_BATCH = 2_000;
    private static final int BATCHES = 500;

    /** As the system properties {@code trendloom-test.ledger.*} say; small where they are silent. */
    static Form ofThisRun() {
        return new Form(
                read("sales", Integer::parseInt, 2_000),
                read("poison", Integer::parseInt, 20),
                read("rounds", Integer::parseInt, 0),
                read("seed", Long::parseLong, 1L));
    }

    private static <T> T read(String name, Function<String, T> parser, T otherwise) {
        String given = System.getProperty(PREFIX + name, "");
        return given.isEmpty() ? otherwise : parser.apply(given);
    }

    Shop shop() {
        return new Shop("shop", sales, seed);
    }

    /** Messages or rows that are sent together. */
    int batch() {
        return Math.clamp(sales / BATCHES, SMALLEST_BATCH, LARGEST_BATCH);
    }
}
