package io.trendloom.forecast.history;

import io.trendloom.forecast.series.SeriesStore;
import io.trendloom.forecast.signals.SignalStore;
import io.trendloom.forecast.sql.Columns;
import io.trendloom.forecast.stock.StockStore;
import io.trendloom.forecast.vectors.PackedVectors;
import io.trendloom.forecast.vectors.ReviewTexts;
import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.SignalBook;
import io.trendloom.forecasting.series.StockHistory;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads items as they were known at the end of a cutoff, in a fixed number of statements for any number of items. */
public final class HistoryReader {
    private static final String ITEMS = """
            select i.id, facts.launch_day, facts.category, priced.price, coalesce(facts.has_text, false),
              i.first_day, i.units, i.revenue, i.orders, i.log_sizes
            from item i
            left join lateral (select launch_day, category, has_text from item_version
              where item_id = i.id and (known_day is null or known_day <= ?)
              order by version desc limit 1) facts on true
            left join lateral (select price from item_version
              where item_id = i.id and (known_day is null or known_day <= ?) and price is not null
              order by version limit 1) priced on true
            where i.id = any(?) order by i.id""";
    private static final String KNOWN_LATER = """
            select item_id, day, units, revenue, orders, log_sizes from late_entry
            where item_id = any(?) and day <= ? and known_day > ?""";
    private static final String REVIEWS = """
            select item_id, day, count(*), sum(rating::float8) from review
            where item_id = any(?) and day <= ? and not removed and rating is not null group by item_id, day""";
    private static final String CATALOGUE_VECTORS = """
            select distinct on (item_id) item_id, encoder, vector from catalogue_vector
            where item_id = any(?) and (known_day is null or known_day <= ?) order by item_id, version desc""";

    private final Connection connection;
    private final Collection<String> ids;
    private final LocalDate cutoff;
    private final Map<String, KnownItem> items = new LinkedHashMap<>();

    private HistoryReader(Connection connection, Collection<String> ids, LocalDate cutoff) {
        this.connection = connection;
        this.ids = ids;
        this.cutoff = cutoff;
    }

    /**
     * The items that exist, in the order of their ids.
     *
     * @param shopOpened first day of the shop's calendar
     */
    public static List<ItemHistory> read(
            Connection connection, Collection<String> ids, LocalDate cutoff, LocalDate shopOpened) throws SQLException {
        HistoryReader reader = new HistoryReader(connection, ids, cutoff);
        reader.readAll();
        return reader.items.values().stream()
                .map(item -> item.asOf(cutoff, shopOpened))
                .toList();
    }

    private void readAll() throws SQLException {
        try (Columns statement = Columns.of(connection, ITEMS)) {
            statement.value(cutoff).value(cutoff).texts(ids).each(this::addItem);
        }
        try (Columns statement = Columns.of(connection, KNOWN_LATER)) {
            statement.texts(ids).value(cutoff).value(cutoff).each(this::takeOutLater);
        }
        try (Columns statement = Columns.of(connection, REVIEWS)) {
            statement.texts(ids).value(cutoff).each(this::addReviews);
        }
        try (Columns statement = Columns.of(connection, CATALOGUE_VECTORS)) {
            statement.texts(ids).value(cutoff).each(this::addCatalogueVector);
        }
        ReviewTexts.read(connection, ids, cutoff).forEach(this::addReviewTexts);
        StockStore.read(connection, ids, cutoff).forEach(this::addStock);
        SignalBook signals = SignalStore.read(connection, ids, cutoff);
        items.values().forEach(item -> item.signals(signals));
    }

    private void addItem(ResultSet row) throws SQLException {
        String id = row.getString(1);
        items.put(
                id,
                new KnownItem(
                        id,
                        new KnownItem.Facts(
                                row.getObject(2, LocalDate.class),
                                row.getString(3),
                                row.getDouble(4),
                                row.getBoolean(5)),
                        SeriesStore.sales(row, 6)));
    }

    private void takeOutLater(ResultSet row) throws SQLException {
        KnownItem item = items.get(row.getString(1));
        if (item != null) {
            item.takeOut(row.getObject(2, LocalDate.class), SeriesStore.sum(row, 3));
        }
    }

    private void addReviews(ResultSet row) throws SQLException {
        KnownItem item = items.get(row.getString(1));
        if (item != null) {
            item.reviews(row.getObject(2, LocalDate.class), row.getInt(3), row.getDouble(4));
        }
    }

    private void addCatalogueVector(ResultSet row) throws SQLException {
        KnownItem item = items.get(row.getString(1));
        if (item != null) {
            item.ownText(row.getString(2), PackedVectors.floats(row.getBytes(3)));
        }
    }

    private void addStock(String id, StockHistory stock) {
        KnownItem item = items.get(id);
        if (item != null) {
            item.stock(stock);
        }
    }

    private void addReviewTexts(ReviewTexts texts) {
        KnownItem item = items.get(texts.itemId());
        if (item != null) {
            item.reviewTexts(texts.encoder(), texts.history());
        }
    }
}
