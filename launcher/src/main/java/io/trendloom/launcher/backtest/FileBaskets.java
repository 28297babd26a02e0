package io.trendloom.launcher.backtest;

import io.trendloom.contract.row.LedgerRow;
import io.trendloom.decisions.recommendation.Basket;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The orders of a file; what a customer bought on a day is one where no order is named. Lines with neither are left out. */
final class FileBaskets {
    private final Map<Order, Map<String, List<Line>>> orders = new HashMap<>();

    void add(LedgerRow row) {
        String customer = row.customer();
        String id = row.orderId() != null ? row.orderId() : customer;
        if (id != null && row.orders() != 0) {
            orders.computeIfAbsent(new Order(row.day(), id, customer), unseen -> new HashMap<>())
                    .computeIfAbsent(row.itemId(), unseen -> new ArrayList<>(1))
                    .add(new Line(row.knownDay(), row.orders()));
        }
    }

    /** The orders of some days as known at the end of one, in the order of time. */
    List<Basket> known(LocalDate from, LocalDate to, LocalDate knownBy) {
        List<Basket> baskets = new ArrayList<>();
        orders.entrySet().stream()
                .filter(each -> !each.getKey().day().isBefore(from)
                        && !each.getKey().day().isAfter(to))
                .sorted(Map.Entry.comparingByKey())
                .forEach(each -> {
                    TreeSet<String> items = new TreeSet<>();
                    each.getValue().forEach((item, lines) -> {
                        if (Line.sum(lines, knownBy) > 0) {
                            items.add(item);
                        }
                    });
                    if (!items.isEmpty()) {
                        baskets.add(
                                new Basket(each.getKey().day(), each.getKey().customer(), List.copyOf(items)));
                    }
                });
        return baskets;
    }

    private record Order(LocalDate day, String id, @Nullable String customer) implements Comparable<Order> {
        private static final Comparator<Order> BY_TIME = Comparator.comparing(Order::day)
                .thenComparing(Order::id)
                .thenComparing(Order::customer, Comparator.nullsFirst(Comparator.naturalOrder()));

        @Override
        public int compareTo(Order other) {
            return BY_TIME.compare(this, other);
        }
    }

    private record Line(LocalDate knownDay, int lines) {
        static int sum(List<Line> all, LocalDate knownBy) {
            return all.stream()
                    .filter(line -> !line.knownDay.isAfter(knownBy))
                    .mapToInt(Line::lines)
                    .sum();
        }
    }
}
