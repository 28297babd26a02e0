package io.trendloom.forecast.view;

import io.agroal.api.AgroalDataSource;
import io.trendloom.forecast.series.DailySales;
import io.trendloom.forecast.series.SeriesStore;
import io.trendloom.forecast.shop.CalendarStore;
import io.trendloom.forecast.shop.ClosedDays;
import io.trendloom.forecast.sql.Columns;
import io.trendloom.forecast.stock.StockStore;
import io.trendloom.forecasting.series.OutOfStock;
import io.trendloom.forecasting.series.ShopCalendar;
import io.trendloom.forecasting.series.StockHistory;
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
    private static final String SALES = "select " + SeriesStore.COLUMNS + " from item where id = ?";

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
            Shown shown = Shown.of(found.getFirst(), CalendarStore.read(connection), from, to);
            StockHistory stock =
                    StockStore.read(connection, List.of(id), shown.last()).getOrDefault(id, StockHistory.NONE);
            return new ItemSeries(id, shown.days(stock));
        }
    }

    /**
     * Which days are shown of what was sold.
     *
     * @param first null where nothing was sold
     */
    private record Shown(
            DailySales sales,
            @Nullable ClosedDays closed,
            @Nullable LocalDate first,
            LocalDate last) {
        static Shown of(
                DailySales sales, @Nullable ClosedDays closed, @Nullable LocalDate from, @Nullable LocalDate to) {
            LocalDate cutoff = closed == null ? LocalDate.EPOCH : closed.cutoff();
            LocalDate last = to == null ? later(sales.isEmpty() ? cutoff : sales.lastDay(), cutoff) : to;
            return new Shown(sales, closed, from == null ? sales.firstSale() : from, last);
        }

        List<SeriesDay> days(StockHistory stock) {
            if (first == null || last.isBefore(first)) {
                return List.of();
            }
            OutOfStock out = stock.outOfStock(
                    first.toEpochDay(), last.toEpochDay(), day -> sales.units(LocalDate.ofEpochDay(day)) > 0);
            ShopCalendar calendar = closed == null ? null : closed.shopCalendar();
            return Stream.iterate(first, day -> !day.isAfter(last), day -> day.plusDays(1))
                    .map(day -> new SeriesDay(
                            day, units(day, calendar, out), isClosed(day), calendar == null || calendar.isOpen(day)))
                    .toList();
        }

        private @Nullable Double units(LocalDate day, @Nullable ShopCalendar calendar, OutOfStock out) {
            LocalDate sold = sales.firstSale();
            long units = sales.units(day);
            boolean isOver =
                    calendar != null && isClosed(day) && calendar.isOpen(day) && !out.contains(day.toEpochDay());
            boolean isKnown = sold != null && !day.isBefore(sold) && (units != 0 || isOver);
            return isKnown ? Double.valueOf(units / THOUSANDTHS) : null;
        }

        private boolean isClosed(LocalDate day) {
            return closed != null && !day.isAfter(closed.cutoff());
        }
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
