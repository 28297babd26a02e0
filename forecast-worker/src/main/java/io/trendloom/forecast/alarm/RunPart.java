package io.trendloom.forecast.alarm;

import io.trendloom.forecast.sql.Columns;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A piece of the newest run of record, which is whole, whose items were not looked at yet. */
record RunPart(UUID runId, int number) {
    /** Two pieces, or two runs, never compare the same item with the same past. */
    private static final String ALONE = "lock table item_alarm in share row exclusive mode";

    private static final String NEXT = """
            select p.run_id, p.number from record_partition p
            where not p.watched and p.run_id = (select run_id from record_run order by created_at desc, run_id limit 1)
              and not exists (select from record_partition o where o.run_id = p.run_id and not o.done)
            order by p.number limit 1""";
    private static final String ITEMS = "select " + WatchedItem.COLUMNS + """
             from record_partition p join record_run r on r.run_id = p.run_id
            join forecast_of_record f on f.item_id between p.first_id and p.last_id
              and f.model_id = r.model_id and f.cutoff = r.cutoff
            join item i on i.id = f.item_id and not i.removed
            left join item_alarm a on a.item_id = f.item_id
            where p.run_id = ? and p.number = ? order by f.item_id""";
    private static final String WATCHED = "update record_partition set watched = true where run_id = ? and number = ?";

    /** The next piece, which nobody else takes until the transaction ends; null where none is left. */
    static @Nullable RunPart take(Connection connection) throws SQLException {
        AtomicReference<@Nullable RunPart> next = new AtomicReference<>();
        try (Columns alone = Columns.of(connection, ALONE);
                Columns claim = Columns.of(connection, NEXT)) {
            alone.update();
            claim.each(row -> next.set(new RunPart(row.getObject(1, UUID.class), row.getInt(2))));
        }
        return next.get();
    }

    List<WatchedItem> items(Connection connection) throws SQLException {
        List<WatchedItem> items = new ArrayList<>();
        try (Columns read = Columns.of(connection, ITEMS)) {
            read.value(runId).value(number).each(row -> items.add(WatchedItem.read(row)));
        }
        return items;
    }

    /** Notes that the items were looked at. */
    void done(Connection connection) throws SQLException {
        try (Columns done = Columns.of(connection, WATCHED)) {
            done.value(runId).value(number).update();
        }
    }
}
