package io.trendloom.forecast.customers;

import io.trendloom.decisions.segments.Purchasing;
import io.trendloom.forecast.sql.Columns;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Reads how customers buy, without telling who they are. */
final class CustomerOrders {
    private static final double THOUSAND = 1000;
    private static final String READ = """
            select ?::date - max(day), count(distinct basket) filter (where day > ?),
              coalesce(sum(revenue) filter (where day > ?), 0)
            from basket_line where customer is not null and lines > 0 and day <= ? group by customer""";

    private CustomerOrders() {}

    /** One a customer who had ordered by a day. */
    static List<Purchasing> until(Connection connection, LocalDate day) throws SQLException {
        LocalDate before = day.minusDays(Purchasing.DAYS);
        List<Purchasing> customers = new ArrayList<>();
        try (Columns statement = Columns.of(connection, READ)) {
            statement
                    .value(day)
                    .value(before)
                    .value(before)
                    .value(day)
                    .each(row ->
                            customers.add(new Purchasing(row.getInt(1), row.getInt(2), row.getLong(3) / THOUSAND)));
        }
        return customers;
    }
}
