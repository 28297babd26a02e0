package io.trendloom.train.dataset;

/** Follows the reading of a data set, and may stop it by throwing. */
public interface Watcher {
    /** Called every now and then. */
    void goOn();

    /** Called once, when there is something to wait for. */
    void waits();
}
