package io.trendloom.forecast.past;

import io.trendloom.contract.ObjectRef;
import io.trendloom.forecast.sql.Columns;
import io.trendloom.forecast.sql.JsonText;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A run of record that an item was in.
 *
 * @param forecasts the object that holds the item's
 */
record PastRun(String modelId, LocalDate cutoff, ObjectRef forecasts) {
    private static final String COVERING = """
            select r.model_id, r.cutoff, p.forecasts from record_run r join record_partition p on p.run_id = r.run_id
            where p.done and p.forecasts is not null and ? between p.first_id and p.last_id and r.cutoff <= ?
            order by r.cutoff desc, r.created_at desc""";

    /** The newest runs whose first weeks follow each other without overlap, the last of them over by a day. */
    static List<PastRun> weekly(Connection connection, String itemId, LocalDate over, int weeks) throws SQLException {
        List<PastRun> runs = new ArrayList<>();
        LocalDate latest = over.minusDays(PastForecasts.Past.DAYS);
        try (Columns select = Columns.of(connection, COVERING)) {
            select.value(itemId).value(latest).each(row -> {
                LocalDate cutoff = row.getObject(2, LocalDate.class);
                boolean isFree = runs.isEmpty()
                        || !cutoff.isAfter(runs.getLast().cutoff().minusDays(PastForecasts.Past.DAYS));
                if (isFree && runs.size() < weeks) {
                    runs.add(new PastRun(row.getString(1), cutoff, JsonText.read(row.getString(3), ObjectRef.class)));
                }
            });
        }
        return runs;
    }
}
