package io.trendloom.forecast.basket;

import io.trendloom.contract.row.LedgerRow;
import io.trendloom.forecast.sql.Columns;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Adds ledger rows to orders, and forgets customers, within a transaction of the caller. */
public final class BasketStore {
    private static final String ADD = """
            insert into basket_line (basket, item_id, day, customer, lines, revenue)
            select * from unnest(?, ?, ?, ?, ?, ?) as new(basket, item_id, day, customer, lines, revenue)
            where not exists (select from forgotten_customer f where f.pseudonym = new.customer)
            on conflict (basket, item_id) do update set
              lines = basket_line.lines + excluded.lines, revenue = basket_line.revenue + excluded.revenue""";
    private static final String NOTE = "insert into forgotten_customer (pseudonym) values (?) on conflict do nothing";
    private static final String DELETE = "delete from basket_line where customer = ?";

    private BasketStore() {}

    /** Adds the lines of rows that tell their order or customer. */
    public static void add(Connection connection, Iterable<LedgerRow> rows) throws SQLException {
        Map<Key, Line> lines = new TreeMap<>();
        for (LedgerRow row : rows) {
            String basket = basket(row);
            if (basket != null && row.orders() != 0) {
                lines.merge(new Key(basket, row.itemId()), new Line(row, row.orders(), row.revenue()), Line::plus);
            }
        }
        if (lines.isEmpty()) {
            return;
        }
        try (Columns statement = Columns.of(connection, ADD)) {
            statement
                    .add("text", lines.keySet(), Key::basket)
                    .add("text", lines.keySet(), Key::item)
                    .add("date", lines.values(), line -> line.row().day())
                    .add("text", lines.values(), line -> line.row().customer())
                    .add("integer", lines.values(), Line::count)
                    .add("bigint", lines.values(), Line::revenue)
                    .update();
        }
    }

    /**
     * Deletes a customer's orders and keeps later ones out, where no batch is being taken in meanwhile.
     *
     * @return how many lines there were
     */
    public static int forget(Connection connection, String pseudonym) throws SQLException {
        try (Columns note = Columns.of(connection, NOTE)) {
            note.value(pseudonym).update();
        }
        try (Columns delete = Columns.of(connection, DELETE)) {
            return delete.value(pseudonym).update();
        }
    }

    /** By day and customer too, so that a correction of either takes back what it corrects. */
    private static @Nullable String basket(LedgerRow row) {
        String customer = row.customer();
        if (row.orderId() == null && customer == null) {
            return null;
        }
        return Objects.requireNonNullElse(row.orderId(), "") + " of " + Objects.requireNonNullElse(customer, "")
                + " on " + row.day();
    }

    private record Key(String basket, String item) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            return Comparator.comparing(Key::basket).thenComparing(Key::item).compare(this, other);
        }
    }

    private record Line(LedgerRow row, int count, long revenue) {
        Line plus(Line other) {
            return new Line(row, count + other.count, revenue + other.revenue);
        }
    }
}
