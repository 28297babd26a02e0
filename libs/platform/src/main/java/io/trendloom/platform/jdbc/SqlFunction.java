package io.trendloom.platform.jdbc;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Work on a database that yields a value. */
@FunctionalInterface
public interface SqlFunction<A, T extends @Nullable Object> {
    T apply(A argument) throws SQLException;
}
