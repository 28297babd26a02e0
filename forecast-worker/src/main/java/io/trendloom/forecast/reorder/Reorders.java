package io.trendloom.forecast.reorder;

import io.agroal.api.AgroalDataSource;
import io.trendloom.decisions.reorder.Stock;
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

/** Decides what to order: of a page of items only those, with a budget all. */
@ApplicationScoped
public class Reorders {
    /** With a budget, at most so many items are decided on together. */
    public static final int MOST_WITH_BUDGET = 10_000;

    private static final String ONE = "select " + StockedItem.COLUMNS
            + " from item i left join forecast_of_record f on f.item_id = i.id where i.id = ?";

    private final AgroalDataSource database;
    private final ItemSearch search;

    Reorders(AgroalDataSource database, ItemSearch search) {
        this.database = database;
        this.search = search;
    }

    /**
     * One item, or null where it is unknown.
     *
     * @param told what there is; null: what the shop told last by the cutoff
     */
    public @Nullable ReorderLine one(String id, @Nullable Stock told, ReorderPlan plan) throws SQLException {
        List<StockedItem> found = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Columns statement = Columns.of(connection, ONE)) {
            statement.value(id).each(row -> found.add(StockedItem.read(row)));
        }
        if (found.isEmpty()) {
            return null;
        }
        StockedItem item = told == null ? found.getFirst() : found.getFirst().with(told);
        List<Decided> decided = List.of(Decided.of(item, plan));
        return ReorderLine.of(spent(plan, decided).getFirst());
    }

    /**
     * A page of items.
     *
     * @param order as {@link io.trendloom.forecast.view.ItemOrder#sql} gives it
     * @param page from 0
     * @throws IllegalArgumentException if a budget is to be split over too many items
     */
    public ReorderList list(ItemFilter filter, String order, int page, int size, ReorderPlan plan) throws SQLException {
        ReorderQuery query = query(filter, order);
        try (Connection connection = database.getConnection()) {
            long total = query.count(connection);
            long first = (long) page * size;
            List<ReorderLine> lines = new ArrayList<>();
            if (plan.budget() == null) {
                query.page(connection, first, size, row -> lines.add(line(StockedItem.read(row), plan)));
            } else {
                all(connection, query, plan).stream()
                        .skip(first)
                        .limit(size)
                        .map(ReorderLine::of)
                        .forEach(lines::add);
            }
            return new ReorderList(lines, page, size, total, plan.serviceLevel(), plan.reviewDays(), plan.budget());
        }
    }

    /** Hands over all items; the connection is held until the last one is taken. */
    public void each(ItemFilter filter, String order, ReorderPlan plan, Consumer<ReorderLine> taker)
            throws SQLException {
        ReorderQuery query = query(filter, order);
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            if (plan.budget() == null) {
                query.all(connection, row -> taker.accept(line(StockedItem.read(row), plan)));
            } else {
                all(connection, query, plan).forEach(decided -> taker.accept(ReorderLine.of(decided)));
            }
        }
    }

    /** Refuses a budget over more items than are decided on together. */
    public void requireFew(ItemFilter filter, ReorderPlan plan) throws SQLException {
        if (plan.budget() != null) {
            try (Connection connection = database.getConnection()) {
                long items = query(filter, "i.id").count(connection);
                if (items > MOST_WITH_BUDGET) {
                    throw new IllegalArgumentException(
                            "A budget can be split over at most %d items, not over %d. Maybe name a category or give q."
                                    .formatted(MOST_WITH_BUDGET, items));
                }
            }
        }
    }

    private ReorderQuery query(ItemFilter filter, String order) throws SQLException {
        return new ReorderQuery(filter, filter.text() == null ? List.of() : search.find(filter.text()), order);
    }

    private static List<Decided> all(Connection connection, ReorderQuery query, ReorderPlan plan) throws SQLException {
        List<Decided> decided = new ArrayList<>();
        query.all(connection, row -> decided.add(Decided.of(StockedItem.read(row), plan)));
        return spent(plan, decided);
    }

    private static List<Decided> spent(ReorderPlan plan, List<Decided> decided) {
        return plan.budget() == null ? decided : Spending.within(plan.budget(), decided);
    }

    private static ReorderLine line(StockedItem item, ReorderPlan plan) {
        return ReorderLine.of(Decided.of(item, plan));
    }
}
