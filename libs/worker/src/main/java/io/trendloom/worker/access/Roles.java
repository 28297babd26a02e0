package io.trendloom.worker.access;

import java.util.Set;

/** What callers may be. Each path names the roles that it answers; a path that names none answers nobody. */
public final class Roles {
    /** Sends rows and ends days. */
    public static final String PUBLISHER = "publisher";
    /** Reads what is known and forecast. */
    public static final String ANALYST = "analyst";
    /** Trains, promotes, replays, forgets. */
    public static final String OPERATOR = "operator";
    /** Another worker of the installation. */
    public static final String WORKER = "worker";

    static final Set<String> ALL = Set.of(PUBLISHER, ANALYST, OPERATOR, WORKER);

    private Roles() {}
}
