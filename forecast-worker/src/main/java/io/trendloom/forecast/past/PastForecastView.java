package io.trendloom.forecast.past;

import io.agroal.api.AgroalDataSource;
import io.trendloom.forecast.answer.ForecastAnswer;
import io.trendloom.forecast.export.ForecastObjects;
import io.trendloom.forecast.past.PastForecasts.Past;
import io.trendloom.forecast.shop.CalendarStore;
import io.trendloom.forecast.shop.ClosedDays;
import io.trendloom.forecasting.forecast.ItemForecast;
import io.trendloom.platform.jdbc.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Reads past forecasts of record of one item from the objects of their runs, one object a week shown. */
@ApplicationScoped
public class PastForecastView {
    private final AgroalDataSource database;
    private final ForecastObjects objects;
    private final Clock clock;

    PastForecastView(AgroalDataSource database, ForecastObjects objects, Clock clock) {
        this.database = database;
        this.objects = objects;
        this.clock = clock;
    }

    /** The item's forecasts, at most so many weeks; none while no day is closed or where their objects were let go. */
    public PastForecasts read(String itemId, int weeks) throws SQLException {
        Found found = Transactions.inTransaction(database, connection -> {
            ClosedDays closed = CalendarStore.read(connection);
            return closed == null
                    ? null
                    : new Found(closed, PastRun.weekly(connection, itemId, closed.cutoff(), weeks));
        });
        return new PastForecasts(itemId, found == null ? List.of() : said(itemId, found));
    }

    private List<Past> said(String itemId, Found found) {
        List<Past> said = new ArrayList<>();
        for (PastRun run : found.runs()) {
            ItemForecast forecast = objects.find(run.forecasts(), found.closed().shopCalendar(), itemId);
            if (forecast != null) {
                said.add(Past.of(ForecastAnswer.of(forecast, run.modelId(), clock.instant())));
            }
        }
        return said;
    }

    private record Found(ClosedDays closed, List<PastRun> runs) {}
}
