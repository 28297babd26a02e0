package io.trendloom.system.ledger;

import java.util.List;

/**
 * The ledger against the series.
 *
 * @param attempted messages and rows sent, each as often as it was sent
 * @param acknowledged different sales
 * @param inSeries of these
 * @param lost acknowledged, and not in the series
 * @param duplicated how often sales are in the series beyond once
 * @param deadLettered different dead letters of all workers
 * @param differences which sales, and which dead letters, are not as they should be
 */
record Verdict(
        long attempted,
        int acknowledged,
        int inSeries,
        int lost,
        int duplicated,
        int deadLettered,
        List<String> differences) {
    private static final int SHOWN = 20;

    Verdict {
        differences = List.copyOf(differences);
    }

    boolean isClean() {
        return differences.isEmpty();
    }

    @Override
    public String toString() {
        String line = "attempted %,d / acknowledged %,d / in series %,d / lost %,d / duplicated %,d / dead-lettered %,d"
                .formatted(attempted, acknowledged, inSeries, lost, duplicated, deadLettered);
        String shown = String.join("\n", differences.stream().limit(SHOWN).toList());
        return isClean() ? line : line + "\n%,d differences:\n%s".formatted(differences.size(), shown);
    }
}
