package io.trendloom.forecast.view;

import io.trendloom.forecast.generation.Generations;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The batch up to which every batch is taken in. They are taken in side by side, so the newest may be ahead of one that is
 * still under way; one that was set aside holds it back until it is replayed.
 */
@ApplicationScoped
public class AppliedThrough {
    /** The end of the unbroken row of sequences after one, as far as a page of them shows. */
    private static final String NEXT = """
            select coalesce(max(sequence), ?) from
              (select sequence, row_number() over (order by sequence) as place from applied_batch
               where source = 'rows' and sequence > ? order by sequence limit 10000) as ahead
            where sequence = ? + place""";

    /** It only grows: whoever asks again looks no further back. */
    private final AtomicLong known = new AtomicLong();

    /** 0 before the first batch. */
    public long read(Connection connection) throws SQLException {
        long through = Math.max(known.get(), Generations.newest(connection).sequence());
        for (long next = next(connection, through); next > through; next = next(connection, through)) {
            through = next;
        }
        known.accumulateAndGet(through, Math::max);
        return through;
    }

    private static long next(Connection connection, long through) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(NEXT)) {
            statement.setLong(1, through);
            statement.setLong(2, through);
            statement.setLong(3, through);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
