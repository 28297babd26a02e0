package io.trendloom.system.ledger;

import java.util.List;

/** A way into the system on which a careful publisher sends again, the same bytes, until each is acknowledged. */
interface Way extends AutoCloseable {
    /** Returns when all are acknowledged. */
    void send(List<Outgoing> batch) throws InterruptedException;

    @Override
    void close();
}
