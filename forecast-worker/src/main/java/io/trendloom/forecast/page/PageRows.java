package io.trendloom.forecast.page;

import io.agroal.api.AgroalDataSource;
import io.trendloom.forecast.answer.ForecastAnswer;
import io.trendloom.forecast.answer.PackedAnswer;
import io.trendloom.forecast.series.DailySales;
import io.trendloom.forecast.series.SeriesStore;
import io.trendloom.forecast.shop.CalendarStore;
import io.trendloom.forecast.shop.ClosedDays;
import io.trendloom.forecast.sql.Columns;
import io.trendloom.forecast.view.ItemSummary;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Adds a sparkline to items. */
@ApplicationScoped
class PageRows {
    private static final int WEEKS = 26;
    private static final int WEEK = 7;
    private static final double THOUSANDTHS = 1000;
    private static final Sparkline EMPTY = new Sparkline(List.of(), List.of(), List.of(), List.of());
    private static final String READ = """
            select i.id, i.first_day, i.units, i.revenue, i.orders, i.log_sizes, f.cutoff, f.body from item i
            left join forecast_of_record f on f.item_id = i.id where i.id = any(?)""";

    private final AgroalDataSource database;

    PageRows(AgroalDataSource database) {
        this.database = database;
    }

    List<PageRow> of(List<ItemSummary> items) throws SQLException {
        Map<String, Sparkline> sparklines = new HashMap<>();
        try (Connection connection = database.getConnection();
                Columns statement = Columns.of(connection, READ)) {
            ClosedDays closed = CalendarStore.read(connection);
            if (closed != null) {
                statement
                        .add("text", items, ItemSummary::id)
                        .each(row -> sparklines.put(row.getString(1), sparkline(row, closed.cutoff())));
            }
        }
        return items.stream()
                .map(item -> PageRow.of(item, sparklines.getOrDefault(item.id(), EMPTY)))
                .toList();
    }

    private static Sparkline sparkline(ResultSet row, LocalDate closed) throws SQLException {
        DailySales sales = SeriesStore.sales(row, 2);
        LocalDate cutoff = row.getObject(7, LocalDate.class);
        byte[] body = row.getBytes(8);
        if (body == null || cutoff == null) {
            return new Sparkline(weeks(sales, closed), List.of(), List.of(), List.of());
        }
        List<ForecastAnswer.Week> weeks = PackedAnswer.unpack(body).weeks();
        return new Sparkline(
                weeks(sales, cutoff),
                weeks.stream().map(ForecastAnswer.Week::mean).toList(),
                quantiles(weeks, "0.1"),
                quantiles(weeks, "0.9"));
    }

    private static List<Double> quantiles(List<ForecastAnswer.Week> weeks, String level) {
        return weeks.stream()
                .map(week -> week.quantiles().getOrDefault(level, week.mean()))
                .toList();
    }

    /** Units of the weeks that end with the cutoff, from the first one with a sale on. */
    private static List<Double> weeks(DailySales sales, LocalDate cutoff) {
        return IntStream.range(0, WEEKS)
                .mapToObj(i -> cutoff.minusDays((long) WEEK * (WEEKS - i) - 1))
                .dropWhile(from -> sales.isEmpty() || from.plusDays(WEEK - 1L).isBefore(sales.firstDay()))
                .map(from -> week(sales, from))
                .toList();
    }

    private static Double week(DailySales sales, LocalDate from) {
        long units = IntStream.range(0, WEEK)
                .mapToLong(day -> sales.units(from.plusDays(day)))
                .sum();
        return Math.max(0, units) / THOUSANDTHS;
    }
}
