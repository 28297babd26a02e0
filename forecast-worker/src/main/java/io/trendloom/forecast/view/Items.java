package io.trendloom.forecast.view;

import io.agroal.api.AgroalDataSource;
import io.trendloom.forecast.search.Found;
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
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads items to show. */
@ApplicationScoped
public class Items {
    private static final double THOUSANDTHS = 1000;
    private static final String DETAILS =
            "select " + Facts.COLUMNS + ", i.first_day, i.units, i.revenue, i.orders, i.log_sizes, " + TrendView.COLUMNS
                    + ", trim_scale(f.on_hand / 1000.0) from item i left join forecast_of_record f on f.item_id = i.id where i.id = ?";
    private static final String SHOWN = "select " + ItemSummary.COLUMNS
            + " from unnest(?) with ordinality as shown(id, place) join item i on i.id = shown.id"
            + " left join forecast_of_record f on f.item_id = i.id order by shown.place";
    private static final String REVIEWS =
            "select count(*), avg(rating::float8) from review where item_id = ? and not removed";
    private static final String VECTORS = """
            (select 'catalogue/' || encoder from catalogue_vector where item_id = ? order by version desc limit 1)
            union all select 'reviews/' || encoder from review_vector_sum where item_id = ? order by 1""";

    private final AgroalDataSource database;

    Items(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * A page of items.
     *
     * @param found what the filter's text finds
     * @param order as {@link ItemOrder#sql} gives it
     * @param page from 0
     */
    public ItemList list(ItemFilter filter, Found found, String order, int page, int size) throws SQLException {
        try (Connection connection = database.getConnection()) {
            List<String> ids = new ArrayList<>();
            String select = "select i.id" + filter.sql() + " order by " + found.order(order) + " limit ? offset ?";
            try (Columns statement = filter.fill(Columns.of(connection, select), found.ids())) {
                statement.value(size).value((long) page * size).each(row -> ids.add(row.getString(1)));
            }
            List<ItemSummary> items = shown(connection, ids, found.similarities());
            Count count = Count.of(connection, filter, found);
            Long similar = found.meaning() == null ? null : Long.valueOf(count.similar());
            return new ItemList(items, page, size, count.all(), similar, found.meaning());
        }
    }

    /** Read of these items alone: a sort that carried it along would read it of all. */
    private static List<ItemSummary> shown(Connection connection, List<String> ids, Map<String, Double> similarities)
            throws SQLException {
        ClosedDays closed = CalendarStore.read(connection);
        LocalDate cutoff = closed == null ? null : closed.cutoff();
        List<ItemSummary> items = new ArrayList<>();
        try (Columns statement = Columns.of(connection, SHOWN)) {
            statement.texts(ids).each(row -> items.add(ItemSummary.read(row, cutoff, similarities)));
        }
        return items;
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

    /** How many items a filter leaves, and how many of them were found by meaning alone. */
    private record Count(long all, long similar) {
        static Count of(Connection connection, ItemFilter filter, Found found) throws SQLException {
            List<Count> counted = new ArrayList<>();
            String count = "select count(*), count(*) filter (where " + found.isNear() + ")" + filter.sql();
            try (Columns statement = filter.fill(Columns.of(connection, count), found.ids())) {
                statement.each(row -> counted.add(new Count(row.getLong(1), row.getLong(2))));
            }
            return counted.getFirst();
        }
    }
}
