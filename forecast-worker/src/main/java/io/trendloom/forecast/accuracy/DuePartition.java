package io.trendloom.forecast.accuracy;

import io.trendloom.contract.ObjectRef;
import io.trendloom.forecast.sql.Columns;
import io.trendloom.forecast.sql.JsonText;
import io.trendloom.forecasting.evaluation.LiveEvaluator;
import io.trendloom.forecasting.trend.TrendRule;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a past run of record of which days are over that were not judged yet.
 *
 * @param forecasts where its forecasts lie
 * @param trendRule by which its model learned its trend classes
 * @param judgedDays days after the cutoff that were judged before
 */
record DuePartition(
        UUID runId, int number, LocalDate cutoff, ObjectRef forecasts, TrendRule trendRule, int judgedDays) {
    /** Days count as over once the forecasts of record of the last closed day are made, when its sales have come in. */
    private static final String DUE = """
            from record_partition p join record_run r on r.run_id = p.run_id, shop_calendar c
            where p.forecasts is not null
              and p.scored_days < (select max(day) from unnest(?) day where r.cutoff + day <= c.closed_day)
              and not exists (select from record_partition o where o.run_id = p.run_id and not o.done)
              and exists (select from record_run n where n.cutoff = c.closed_day
                and not exists (select from record_partition o where o.run_id = n.run_id and not o.done))
            """;

    private static final String CLAIM = "select p.run_id, p.number, r.cutoff, p.forecasts, r.trend_rule, p.scored_days "
            + DUE + "order by r.cutoff, p.run_id, p.number limit 1 for update of p skip locked";
    private static final String COUNT = "select count(*) " + DUE;
    private static final String JUDGED = "update record_partition set scored_days = ? where run_id = ? and number = ?";

    /** Claims a piece until the transaction ends; null where none is left. */
    static @Nullable DuePartition claim(Connection connection) throws SQLException {
        AtomicReference<@Nullable DuePartition> claimed = new AtomicReference<>();
        try (Columns claim = Columns.of(connection, CLAIM)) {
            claim.add("int4", LiveEvaluator.DAYS, days -> days)
                    .each(row -> claimed.set(new DuePartition(
                            row.getObject(1, UUID.class),
                            row.getInt(2),
                            row.getObject(3, LocalDate.class),
                            JsonText.read(row.getString(4), ObjectRef.class),
                            rule(row.getString(5)),
                            row.getInt(6))));
        }
        return claimed.get();
    }

    /** Runs made before rules were noted are by the usual one. */
    private static TrendRule rule(@Nullable String noted) {
        return noted == null ? TrendRule.R : JsonText.read(noted, TrendRule.class);
    }

    /** Whether none is left, not even one that another replica is at. */
    static boolean isNoneLeft(Connection connection) throws SQLException {
        AtomicReference<Long> left = new AtomicReference<>(0L);
        try (Columns count = Columns.of(connection, COUNT)) {
            count.add("int4", LiveEvaluator.DAYS, days -> days).each(row -> left.set(row.getLong(1)));
        }
        return left.get() == 0;
    }

    /** The numbers of days that can be judged now. */
    List<Integer> dueDays(LocalDate closedDay) {
        return LiveEvaluator.DAYS.stream()
                .filter(days -> days > judgedDays && !cutoff.plusDays(days).isAfter(closedDay))
                .toList();
    }

    /** Notes how many days are judged. */
    void judged(Connection connection, int days) throws SQLException {
        try (Columns judged = Columns.of(connection, JUDGED)) {
            judged.value(days).value(runId).value(number).update();
        }
    }
}
