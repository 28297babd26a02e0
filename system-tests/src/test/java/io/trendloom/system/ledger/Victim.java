package io.trendloom.system.ledger;

/** A process that is killed by SIGKILL and comes back. */
interface Victim {
    String name();

    /** True when it answers, and so can be killed. */
    boolean isUp();

    /** Ends it by SIGKILL. */
    void kill();

    /** Has it started again, where nobody else does; it may not answer yet. */
    void revive() throws Exception;
}
