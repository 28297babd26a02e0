package io.trendloom.system.ledger;

import java.util.List;

/**
 * A publisher: what it sends, in order, on which way.
 *
 * @param batch messages or rows that it sends together
 */
record Lane(Way way, List<Outgoing> all, int batch) {
    Lane {
        all = List.copyOf(all);
    }

    /** Sends one of so many equal slices; returns when all of it is acknowledged. */
    void send(int slice, int slices) throws InterruptedException {
        int end = upTo(slice + 1, slices);
        for (int from = upTo(slice, slices); from < end; from += batch) {
            way.send(all.subList(from, Math.min(end, from + batch)));
        }
    }

    private int upTo(int slice, int slices) {
        return Math.toIntExact((long) all.size() * slice / slices);
    }
}
