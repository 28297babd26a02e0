package io.trendloom.forecast.customers;

import io.agroal.api.AgroalDataSource;
import io.trendloom.decisions.segments.Purchasing;
import io.trendloom.decisions.segments.Rfm;
import io.trendloom.decisions.segments.Rfm.Count;
import io.trendloom.decisions.segments.Segment;
import io.trendloom.forecast.basket.Orders;
import io.trendloom.forecast.basket.Orders.State;
import io.trendloom.forecast.customers.SegmentList.SegmentView;
import io.trendloom.forecast.shop.CalendarStore;
import io.trendloom.forecast.shop.ClosedDays;
import io.trendloom.forecast.sql.Columns;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Counts customers by segment, anew when orders of closed days have changed. */
@ApplicationScoped
public class CustomerSegments {
    /** A smaller segment might tell of a person. */
    private static final int MINIMUM = 5;

    private static final String CURRENCY = "select currency from item where currency is not null limit 1";

    private final AgroalDataSource database;
    private @Nullable Counted current;

    CustomerSegments(AgroalDataSource database) {
        this.database = database;
    }

    private record Counted(State state, @Nullable SegmentList list) {}

    /** Null before the first day was closed, and where no order names a customer. */
    public synchronized @Nullable SegmentList read() throws SQLException {
        try (Connection connection = database.getConnection()) {
            ClosedDays closed = CalendarStore.read(connection);
            if (closed == null) {
                return null;
            }
            State state = Orders.state(connection, closed.cutoff());
            Counted known = current;
            if (known == null || !known.state().equals(state)) {
                known = new Counted(state, count(connection, state.cutoff()));
                current = known;
            }
            return known.list();
        }
    }

    private static @Nullable SegmentList count(Connection connection, LocalDate cutoff) throws SQLException {
        List<Purchasing> customers = CustomerOrders.until(connection, cutoff);
        if (customers.isEmpty()) {
            return null;
        }
        Rfm rfm = Rfm.of(customers);
        Map<Segment, Count> now = rfm.count(customers);
        Map<Segment, Count> month = rfm.count(CustomerOrders.until(connection, cutoff.minusDays(30)));
        Map<Segment, Count> quarter = rfm.count(CustomerOrders.until(connection, cutoff.minusDays(90)));
        Count told = sum(now.values());
        List<SegmentView> segments = Arrays.stream(Segment.values())
                .map(segment -> view(segment, now.get(segment), told, month.get(segment), quarter.get(segment)))
                .toList();
        return new SegmentList(
                cutoff, Purchasing.DAYS, MINIMUM, currency(connection), told.customers(), told.value(), segments);
    }

    private static Count sum(Collection<Count> counts) {
        List<Count> told =
                counts.stream().filter(each -> each.customers() >= MINIMUM).toList();
        return new Count(
                told.stream().mapToInt(Count::customers).sum(),
                told.stream().mapToDouble(Count::value).sum());
    }

    private static SegmentView view(
            Segment segment, @Nullable Count now, Count told, @Nullable Count month, @Nullable Count quarter) {
        Integer customers = customers(now);
        boolean small = customers == null;
        double value = now == null || small ? 0 : now.value();
        return new SegmentView(
                segment.text(),
                customers,
                customers == null ? null : share(customers, told.customers()),
                small ? null : Double.valueOf(value),
                small ? null : Double.valueOf(share(value, told.value())),
                customers(month),
                customers(quarter));
    }

    /** Null where there are too few to be told of. */
    private static @Nullable Integer customers(@Nullable Count count) {
        if (count == null) {
            return 0;
        }
        return count.customers() < MINIMUM ? null : Integer.valueOf(count.customers());
    }

    private static double share(double part, double all) {
        return all == 0 ? 0 : part / all;
    }

    private static @Nullable String currency(Connection connection) throws SQLException {
        AtomicReference<@Nullable String> found = new AtomicReference<>();
        try (Columns statement = Columns.of(connection, CURRENCY)) {
            statement.each(row -> found.set(row.getString(1)));
        }
        return found.get();
    }
}
