package io.trendloom.forecast.basket;

import io.trendloom.decisions.recommendation.Basket;
import io.trendloom.forecast.sql.Columns;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads orders of closed days. */
public final class Orders {
    private static final String STATE = """
            select count(*), coalesce(sum(lines), 0), (select count(*) from forgotten_customer),
              (select coalesce(max(generation), 0) from generation)
            from basket_line where lines > 0 and day <= ?""";
    private static final String NEWEST = """
            select basket, item_id, day, customer from basket_line where lines > 0 and day <= ?
            order by day desc, basket, item_id limit ?""";
    private static final String OF_CUSTOMER = """
            select basket, item_id, day, customer from basket_line where lines > 0 and day <= ? and customer = ?
            order by day, basket, item_id""";

    private Orders() {}

    /** What tells whether orders have changed. */
    public record State(LocalDate cutoff, long lines, long units, long forgotten, long generation) {}

    public static State state(Connection connection, LocalDate cutoff) throws SQLException {
        List<State> found = new ArrayList<>();
        try (Columns statement = Columns.of(connection, STATE)) {
            statement
                    .value(cutoff)
                    .each(row -> found.add(
                            new State(cutoff, row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4))));
        }
        return found.getFirst();
    }

    /** The orders of the newest lines up to a day. */
    public static List<Basket> newest(Connection connection, LocalDate cutoff, int lines) throws SQLException {
        try (Columns statement = Columns.of(connection, NEWEST)) {
            return baskets(statement.value(cutoff).value(lines));
        }
    }

    /** A customer's orders up to a day. */
    public static List<Basket> of(Connection connection, LocalDate cutoff, String customer) throws SQLException {
        try (Columns statement = Columns.of(connection, OF_CUSTOMER)) {
            return baskets(statement.value(cutoff).value(customer));
        }
    }

    private static List<Basket> baskets(Columns statement) throws SQLException {
        Map<String, String> ids = new HashMap<>();
        Map<String, Draft> drafts = new LinkedHashMap<>();
        statement.each(row -> {
            LocalDate day = row.getObject(3, LocalDate.class);
            String customer = row.getString(4);
            drafts.computeIfAbsent(row.getString(1), unseen -> new Draft(day, customer, new ArrayList<>()))
                    .items()
                    .add(ids.computeIfAbsent(row.getString(2), id -> id));
        });
        return drafts.values().stream()
                .map(draft -> new Basket(draft.day(), draft.customer(), draft.items()))
                .toList();
    }

    private record Draft(LocalDate day, @Nullable String customer, List<String> items) {}
}
