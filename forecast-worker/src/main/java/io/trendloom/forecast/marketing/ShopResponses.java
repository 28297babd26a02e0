package io.trendloom.forecast.marketing;

import io.agroal.api.AgroalDataSource;
import io.trendloom.decisions.marketing.Evidence;
import io.trendloom.decisions.marketing.Responses;
import io.trendloom.decisions.marketing.ShopLines;
import io.trendloom.forecast.catalogue.ItemIds;
import io.trendloom.forecast.catalogue.ItemIds.IdRange;
import io.trendloom.forecast.history.HistoryReader;
import io.trendloom.forecast.shop.CalendarStore;
import io.trendloom.forecast.shop.ClosedDays;
import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ShopCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What this replica knows of the items' responses, learned anew after each day closed. */
@ApplicationScoped
public class ShopResponses {
    private final AgroalDataSource database;
    private final MarketingConfig config;
    private volatile Learned current = new Learned(null, Responses.NONE);

    ShopResponses(AgroalDataSource database, MarketingConfig config) {
        this.database = database;
        this.config = config;
    }

    /**
     * Responses, and by what state of the calendar.
     *
     * @param closed null: nothing was learned yet
     */
    record Learned(@Nullable ClosedDays closed, Responses responses) {
        /** Last day learned from. */
        @Nullable LocalDate cutoff() {
            return closed == null ? null : closed.cutoff();
        }
    }

    Learned current() {
        return current;
    }

    /** Learns what has changed; it reads all items twice. */
    public synchronized void follow() throws SQLException {
        try (Connection connection = database.getConnection()) {
            ClosedDays closed = CalendarStore.read(connection);
            if (closed != null && !closed.equals(current.closed())) {
                current = new Learned(closed, Responses.learn(evidence(connection, closed)));
            }
        }
    }

    private List<Evidence> evidence(Connection connection, ClosedDays closed) throws SQLException {
        ShopCalendar calendar = closed.shopCalendar();
        ShopLines lines = new ShopLines();
        each(connection, closed, lines::add);
        List<Evidence> evidence = new ArrayList<>();
        each(connection, closed, item -> evidence.add(Evidence.of(item, calendar, lines)));
        return evidence;
    }

    private void each(Connection connection, ClosedDays closed, Consumer<ItemHistory> reader) throws SQLException {
        IdRange rest = IdRange.ALL;
        for (List<String> ids = ItemIds.page(connection, rest, config.batch());
                !ids.isEmpty();
                ids = ItemIds.page(connection, rest, config.batch())) {
            HistoryReader.read(
                            connection, ids, closed.cutoff(), closed.calendar().firstDay())
                    .forEach(reader);
            rest = rest.after(ids.getLast());
        }
    }
}
