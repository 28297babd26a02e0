package io.trendloom.forecast.overview;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Reads past runs anew only where there is a newer one. */
@ApplicationScoped
class SummedRuns {
    private volatile @Nullable PastTotals read;

    PastTotals before(Connection connection, SummedRun newest) throws SQLException {
        PastTotals known = read;
        if (known == null || !known.newest().equals(newest)) {
            known = PastTotals.before(connection, newest);
            read = known;
        }
        return known;
    }
}
