package io.trendloom.forecast.view;

import io.agroal.api.AgroalDataSource;
import io.trendloom.forecast.series.DailySales;
import io.trendloom.forecast.series.SeriesStore;
import io.trendloom.forecast.shop.CalendarStore;
import io.trendloom.forecast.shop.ClosedDays;
import io.trendloom.forecast.sql.Columns;
import io.trendloom.forecasting.series.ShopCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads series to show. */
@ApplicationScoped
public class SeriesView {
    private static final double THOUSANDTHS = 1000;
    private static final String SALES = "select first_day, units, revenue, orders from item where id = ?";

    private final AgroalDataSource database;

    SeriesView(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * The series of an item, or null where it is unknown.
     *
     * @param from first day; null: the first sale's
     * @param to last day; null: the last closed day, or a later one that already has a sale
     */
    public @Nullable ItemSeries read(String id, @Nullable LocalDate from, @Nullable LocalDate to) throws SQLException {
        try (Connection connection = database.getConnection();
                Columns statement = Columns.of(connection, SALES)) {
            List<DailySales> found = new ArrayList<>();
            statement.value(id).each(row -> found.add(SeriesStore.sales(row, 1)));
            if (found.isEmpty()) {
                return null;
            }
            return new ItemSeries(id, days(found.getFirst(), CalendarStore.read(connection), from, to));
        }
    }

    private static List<SeriesDay> days(
            DailySales sales, @Nullable ClosedDays closed, @Nullable LocalDate from, @Nullable LocalDate to) {
        LocalDate sold = sales.firstSale();
        LocalDate cutoff = closed == null ? LocalDate.MIN : closed.cutoff();
        LocalDate first = from == null ? sold : from;
        LocalDate last = to == null ? later(sales.isEmpty() ? cutoff : sales.lastDay(), cutoff) : to;
        if (first == null || last.isBefore(first)) {
            return List.of();
        }
        ShopCalendar calendar = closed == null ? null : closed.shopCalendar();
        return Stream.iterate(first, day -> !day.isAfter(last), day -> day.plusDays(1))
                .map(day -> new SeriesDay(day, units(sales, sold, cutoff, calendar, day), !day.isAfter(cutoff)))
                .toList();
    }

    private static @Nullable Double units(
            DailySales sales,
            @Nullable LocalDate sold,
            LocalDate cutoff,
            @Nullable ShopCalendar calendar,
            LocalDate day) {
        long units = sales.units(day);
        boolean isOver = !day.isAfter(cutoff) && calendar != null && calendar.isOpen(day);
        boolean isKnown = sold != null && !day.isBefore(sold) && (units != 0 || isOver);
        return isKnown ? Double.valueOf(units / THOUSANDTHS) : null;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
