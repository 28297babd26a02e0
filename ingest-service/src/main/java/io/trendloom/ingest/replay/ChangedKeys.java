package io.trendloom.ingest.replay;

import io.trendloom.contract.Kind;
import io.trendloom.platform.jdbc.Unnest;
import java.sql.Connection;
import java.sql.SQLException;

/** Keys that hold something else than in the generation before, which is in the twins by then. */
final class ChangedKeys {
    private static final String SALES = """
            select count(*) from sale n full join sale_next o using (id)
            where coalesce(n.changed, -1) < ? and (n.id is null or o.id is null
              or (n.content, n.item_id, n.quantity, n.revenue, n.sold_at, n.cancels)
                is distinct from (o.content, o.item_id, o.quantity, o.revenue, o.sold_at, o.cancels))
            """;
    private static final String OTHERS = """
            select count(*) from versioned_row n full join versioned_row_next o using (kind, id)
            where coalesce(n.changed, -1) < ? and n.content is distinct from o.content
            """;

    private ChangedKeys() {}

    /** Counts those of a replay that no group has changed since the swap. */
    static long count(Connection connection, Replay replay) throws SQLException {
        long others = count(connection, OTHERS, replay.nextPosition());
        return replay.kinds().contains(Kind.SALES) ? others + count(connection, SALES, replay.nextPosition()) : others;
    }

    private static long count(Connection connection, String sql, long position) throws SQLException {
        try (Unnest select = new Unnest(connection, sql)) {
            return select.number(position).query(row -> row.getLong(1)).getFirst();
        }
    }
}
