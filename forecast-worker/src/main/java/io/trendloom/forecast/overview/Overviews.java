package io.trendloom.forecast.overview;

import io.agroal.api.AgroalDataSource;
import io.trendloom.forecast.accuracy.LiveAccuracy;
import io.trendloom.forecast.shop.CalendarStore;
import io.trendloom.forecast.shop.ClosedDays;
import io.trendloom.forecast.sql.Columns;
import io.trendloom.forecasting.trend.TrendClass;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Reads the shop at a glance. */
@ApplicationScoped
public class Overviews {
    private static final int DAYS = 7;
    private static final int CUTOFFS = 30;
    private static final double PROMISED = 0.8;
    private static final String CURRENCY = "select currency from item where currency is not null limit 1";
    private static final String LAST_REVIEW = "select day from review where not removed order by day desc limit 1";

    private final AgroalDataSource database;
    private final Alerts alerts;
    private final SummedRuns runs;

    Overviews(AgroalDataSource database, Alerts alerts, SummedRuns runs) {
        this.database = database;
        this.alerts = alerts;
        this.runs = runs;
    }

    /** Null before the first forecasts of record. */
    public @Nullable Overview read() throws SQLException {
        Overview sums = sums();
        return sums == null ? null : sums.with(alerts.read(sums.cutoff(), sums.coverage()));
    }

    private @Nullable Overview sums() throws SQLException {
        try (Connection connection = database.getConnection()) {
            SummedRun run = runs.newest(connection);
            ClosedDays closed = CalendarStore.read(connection);
            return run == null || closed == null ? null : of(connection, run, closed);
        }
    }

    private Overview of(Connection connection, SummedRun run, ClosedDays closed) throws SQLException {
        LocalDate opened = closed.calendar().firstDay();
        PastTotals past = runs.before(connection, run);
        return new Overview(
                run.cutoff(),
                run.modelId(),
                run.generatedAt(),
                new Overview.Freshness(closed.cutoff(), first(connection, LAST_REVIEW, LocalDate.class)),
                run.sums().items(),
                first(connection, CURRENCY, String.class),
                Measure.of(run.sums().units(), past.ratios(RunSums::units), run.cutoff(), opened),
                Measure.of(run.sums().money(), past.ratios(RunSums::money), run.cutoff(), opened),
                trends(connection, run),
                List.of(),
                coverage(connection, run.modelId()));
    }

    private List<Overview.TrendShare> trends(Connection connection, SummedRun run) throws SQLException {
        LocalDate week = run.cutoff().minusDays(7);
        SummedRun before = runs.between(connection, week.minusDays(3), week.plusDays(1));
        return Arrays.stream(TrendClass.values())
                .map(trend -> new Overview.TrendShare(
                        trend.label(),
                        run.share(trend.ordinal()),
                        before == null ? null : Double.valueOf(before.share(trend.ordinal()))))
                .toList();
    }

    private static Overview.@Nullable Coverage coverage(Connection connection, String modelId) throws SQLException {
        List<Overview.Point> course = LiveAccuracy.course(connection, modelId, DAYS, CUTOFFS).reversed().stream()
                .map(point -> new Overview.Point(
                        point.cutoff(),
                        point.model().coverage80Total(),
                        point.model().items()))
                .toList();
        return course.isEmpty()
                ? null
                : new Overview.Coverage(
                        DAYS,
                        PROMISED,
                        course.stream()
                                .mapToDouble(Overview.Point::seen)
                                .average()
                                .orElseThrow(),
                        course);
    }

    private static <T> @Nullable T first(Connection connection, String sql, Class<T> type) throws SQLException {
        AtomicReference<@Nullable T> found = new AtomicReference<>();
        try (Columns statement = Columns.of(connection, sql)) {
            statement.each(row -> found.set(row.getObject(1, type)));
        }
        return found.get();
    }
}
