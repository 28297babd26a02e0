package io.trendloom.forecast.view;

import io.agroal.api.AgroalDataSource;
import io.trendloom.forecast.search.ItemSearch;
import io.trendloom.forecast.series.DailySales;
import io.trendloom.forecast.series.SeriesStore;
import io.trendloom.forecast.shop.CalendarStore;
import io.trendloom.forecast.shop.ClosedDays;
import io.trendloom.forecast.sql.Columns;
import io.trendloom.forecast.view.ItemDetails.Facts;
import io.trendloom.forecast.view.ItemDetails.Reviews;
import io.trendloom.forecast.view.ItemDetails.Sales;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads items to show. */
@ApplicationScoped
public class Items {
    private static final double THOUSANDTHS = 1000;
    private static final String DETAILS =
            "select " + Facts.COLUMNS + ", i.first_day, i.units, i.revenue, i.orders, i.log_sizes, " + TrendView.COLUMNS
                    + ", trim_scale(f.on_hand / 1000.0) from item i left join forecast_of_record f on f.item_id = i.id where i.id = ?";
    private static final String REVIEWS =
            "select count(*), avg(rating::float8) from review where item_id = ? and not removed";
    private static final String VECTORS = """
            (select 'catalogue/' || encoder from catalogue_vector where item_id = ? order by version desc limit 1)
            union all select 'reviews/' || encoder from review_vector_sum where item_id = ? order by 1""";

    private final AgroalDataSource database;
    private final ItemSearch search;

    Items(AgroalDataSource database, ItemSearch search) {
        this.database = database;
        this.search = search;
    }

    /**
     * A page of items.
     *
     * @param order as {@link ItemOrder#sql} gives it
     * @param page from 0
     */
    public ItemList list(ItemFilter filter, String order, int page, int size) throws SQLException {
        List<String> found = filter.text() == null ? List.of() : search.find(filter.text());
        try (Connection connection = database.getConnection()) {
            List<ItemSummary> items = new ArrayList<>();
            ClosedDays closed = CalendarStore.read(connection);
            LocalDate cutoff = closed == null ? null : closed.cutoff();
            String select = "select " + ItemSummary.COLUMNS + filter.sql() + " order by " + order + " limit ? offset ?";
            try (Columns statement = filter.fill(Columns.of(connection, select), found)) {
                statement.value(size).value((long) page * size).each(row -> items.add(ItemSummary.read(row, cutoff)));
            }
            return new ItemList(items, page, size, total(connection, filter, found));
        }
    }

    /** One item, or null where it is unknown. */
    public @Nullable ItemDetails details(String id) throws SQLException {
        try (Connection connection = database.getConnection();
                Columns statement = Columns.of(connection, DETAILS)) {
            List<ItemDetails> found = new ArrayList<>();
            statement.value(id).each(row -> found.add(details(connection, row)));
            return found.isEmpty() ? null : found.getFirst();
        }
    }

    private static ItemDetails details(Connection connection, ResultSet row) throws SQLException {
        Facts facts = Facts.read(row);
        return new ItemDetails(
                facts,
                sales(SeriesStore.sales(row, Facts.WIDTH + 1)),
                reviews(connection, facts.id()),
                vectors(connection, facts.id()),
                row.getBigDecimal(Facts.WIDTH + 6 + TrendView.WIDTH),
                TrendView.read(row, Facts.WIDTH + 6));
    }

    private static Sales sales(DailySales sales) {
        return sales.isEmpty()
                ? new Sales(null, null, 0, 0)
                : new Sales(
                        sales.firstSale(),
                        sales.lastDay(),
                        sales.allUnits() / THOUSANDTHS,
                        sales.allRevenue() / THOUSANDTHS);
    }

    private static Reviews reviews(Connection connection, String id) throws SQLException {
        List<Reviews> found = new ArrayList<>();
        try (Columns statement = Columns.of(connection, REVIEWS)) {
            statement.value(id).each(row -> found.add(new Reviews(row.getLong(1), row.getObject(2, Double.class))));
        }
        return found.getFirst();
    }

    private static List<String> vectors(Connection connection, String id) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Columns statement = Columns.of(connection, VECTORS)) {
            statement.value(id).value(id).each(row -> names.add(row.getString(1)));
        }
        return names;
    }

    private static long total(Connection connection, ItemFilter filter, List<String> found) throws SQLException {
        long[] total = new long[1];
        try (Columns statement = filter.fill(Columns.of(connection, "select count(*)" + filter.sql()), found)) {
            statement.each(row -> total[0] = row.getLong(1));
        }
        return total[0];
    }
}
