package io.trendloom.system.scale;

import java.util.Locale;

/**
 * How fast so many workers did what lay ready for them.
 *
 * @param work texts or items
 * @param device real: the processor; simulated: a wait of fixed length for each batch
 * @param processorSeconds that the workers took for it together, whatever else ran
 * @param load of the machine during it, in processes that want to run
 */
record Throughput(
        String work, int workers, String device, int done, double seconds, double processorSeconds, double load) {
    static final String HEADER = """
            | work | device | workers | done | seconds | a second | processor seconds a 1,000 | load |
            |---|---|---|---|---|---|---|---|""";

    double aSecond() {
        return done / seconds;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %d | %,d | %.2f | %.0f | %.2f | %.1f |",
                work,
                device,
                workers,
                done,
                seconds,
                aSecond(),
                1_000 * processorSeconds / done,
                load);
    }
}
