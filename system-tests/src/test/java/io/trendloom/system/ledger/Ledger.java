package io.trendloom.system.ledger;

import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** What publishers have sent and what was acknowledged to them. */
final class Ledger {
    private final AtomicLong attempts = new AtomicLong();
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();

    /** Noted before it leaves, each time. */
    void sending(int messages) {
        attempts.addAndGet(messages);
    }

    /** Noted once somebody has promised to keep them. */
    void acknowledge(Collection<String> ids) {
        acknowledged.addAll(ids);
    }

    /** Messages and rows sent, each as often as it was sent. */
    long attempts() {
        return attempts.get();
    }

    /** Different sales that were acknowledged. */
    int acknowledged() {
        return acknowledged.size();
    }

    boolean isAcknowledged(String id) {
        return acknowledged.contains(id);
    }
}
