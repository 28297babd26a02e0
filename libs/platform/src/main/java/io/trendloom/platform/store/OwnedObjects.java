package io.trendloom.platform.store;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** The part of the store that a worker writes, and which of its objects exist: those that a committed table names. */
public interface OwnedObjects {
    /** Folders, ending with a slash, in which nobody else writes. */
    List<String> folders();

    /** Those of the keys that are named. */
    Set<String> named(Collection<String> keys) throws SQLException;
}
