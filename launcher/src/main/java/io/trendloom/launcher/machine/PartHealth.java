package io.trendloom.launcher.machine;

import java.util.Locale;

/** What is known about a part. */
public enum PartHealth {
    /** Runs and does not answer yet. */
    STARTING,
    HEALTHY,
    /** Runs and has stopped answering. */
    UNHEALTHY,
    /** Has ended and waits to be started again. */
    RESTARTING,
    STOPPED;

    /** As in tables and JSON. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
