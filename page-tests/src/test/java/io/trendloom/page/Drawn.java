package io.trendloom.page;

/**
 * How long something took to be drawn.
 *
 * @param millis of each try, the shortest first
 */
@SuppressWarnings("ArrayRecordComponent")
record Drawn(String name, double[] millis) {
    static final String HEADER = "| view | median ms | slowest ms |\n|---|---|---|";

    @Override
    public String toString() {
        return "| %s | %.0f | %.0f |".formatted(name, millis[millis.length / 2], millis[millis.length - 1]);
    }
}
