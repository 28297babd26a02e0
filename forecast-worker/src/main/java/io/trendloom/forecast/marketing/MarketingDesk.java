package io.trendloom.forecast.marketing;

import io.agroal.api.AgroalDataSource;
import io.trendloom.forecast.marketing.ShopResponses.Learned;
import io.trendloom.forecast.search.ItemSearch;
import io.trendloom.forecast.sql.Columns;
import io.trendloom.forecast.view.ItemFilter;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Decides what to market: of a page of items only those, with a budget all. */
@ApplicationScoped
public class MarketingDesk {
    /** With a budget, at most so many items are decided on together. */
    public static final int MOST_WITH_BUDGET = 10_000;

    private static final String ONE = "select " + OfferedItem.COLUMNS
            + " from item i left join forecast_of_record f on f.item_id = i.id where i.id = ?";
    private static final String CATEGORY = "select 1 from item where category = ? and not removed limit 1";

    private final AgroalDataSource database;
    private final ItemSearch search;
    private final ShopResponses responses;

    MarketingDesk(AgroalDataSource database, ItemSearch search, ShopResponses responses) {
        this.database = database;
        this.search = search;
        this.responses = responses;
    }

    /** One item as a list, or null where it is unknown. */
    public @Nullable MarketingList one(String id, MarketingPlan plan) throws SQLException {
        List<OfferedItem> found = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Columns statement = Columns.of(connection, ONE)) {
            statement.value(id).each(row -> found.add(OfferedItem.read(row)));
        }
        Learned learned = responses.current();
        return found.isEmpty()
                ? null
                : list(learned, plan, new Decisions(learned.responses(), plan).all(found), 0, 1, 1);
    }

    /**
     * A page of items.
     *
     * @param known whether only items whose response to any lever is known
     * @param order as {@link io.trendloom.forecast.view.ItemOrder#sql} gives it
     * @param page from 0
     */
    public MarketingList list(ItemFilter filter, boolean known, String order, int page, int size, MarketingPlan plan)
            throws SQLException {
        Learned learned = responses.current();
        Decisions decisions = new Decisions(learned.responses(), plan);
        MarketingQuery query = query(filter, known, order, learned);
        try (Connection connection = database.getConnection()) {
            long total = query.count(connection);
            long first = (long) page * size;
            List<OfferedItem> items = new ArrayList<>();
            if (plan.budget() == null) {
                query.page(connection, first, size, row -> items.add(OfferedItem.read(row)));
                return list(learned, plan, decisions.all(items), page, size, total);
            }
            query.all(connection, row -> items.add(OfferedItem.read(row)));
            List<MarketingLine> lines =
                    decisions.all(items).stream().skip(first).limit(size).toList();
            return list(learned, plan, lines, page, size, total);
        }
    }

    /** Hands over all items; the connection is held until the last one is taken. */
    public void each(ItemFilter filter, boolean known, String order, MarketingPlan plan, Consumer<MarketingLine> taker)
            throws SQLException {
        Learned learned = responses.current();
        Decisions decisions = new Decisions(learned.responses(), plan);
        MarketingQuery query = query(filter, known, order, learned);
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            if (plan.budget() == null) {
                query.all(connection, row -> taker.accept(decisions.one(OfferedItem.read(row))));
            } else {
                List<OfferedItem> items = new ArrayList<>();
                query.all(connection, row -> items.add(OfferedItem.read(row)));
                decisions.all(items).forEach(taker);
            }
        }
    }

    /** Refuses a category that no item is of, and a budget over more items than are decided on together. */
    public void require(ItemFilter filter, boolean known, MarketingPlan plan) throws SQLException {
        try (Connection connection = database.getConnection()) {
            if (filter.category() != null && !exists(connection, filter.category())) {
                throw new IllegalArgumentException(
                        "The category (%s) must be that of an item, written exactly so. Maybe look it up in the list of items."
                                .formatted(filter.category()));
            }
            long items = plan.budget() == null
                    ? 0
                    : query(filter, known, "i.id", responses.current()).count(connection);
            if (items > MOST_WITH_BUDGET) {
                throw new IllegalArgumentException(
                        "A budget can be split over at most %d items, not over %d. Maybe name a category, or ask for known=true."
                                .formatted(MOST_WITH_BUDGET, items));
            }
        }
    }

    private static boolean exists(Connection connection, String category) throws SQLException {
        List<Integer> found = new ArrayList<>();
        try (Columns statement = Columns.of(connection, CATEGORY)) {
            statement.value(category).each(row -> found.add(row.getInt(1)));
        }
        return !found.isEmpty();
    }

    private MarketingQuery query(ItemFilter filter, boolean known, String order, Learned learned) throws SQLException {
        return new MarketingQuery(
                filter,
                filter.text() == null ? List.of() : search.find(filter.text()),
                known ? learned.responses().known() : null,
                order);
    }

    private static MarketingList list(
            Learned learned, MarketingPlan plan, List<MarketingLine> lines, int page, int size, long total) {
        return new MarketingList(
                lines,
                page,
                size,
                total,
                learned.responses().known().size(),
                learned.cutoff(),
                plan.terms().days(),
                plan.terms().confidence(),
                plan.budget());
    }
}
