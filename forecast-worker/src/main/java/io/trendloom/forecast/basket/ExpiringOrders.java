package io.trendloom.forecast.basket;

import io.trendloom.worker.retention.Expiring;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** What customers bought together, by the day of the order. */
@ApplicationScoped
class ExpiringOrders implements Expiring {
    private static final String DELETE = "delete from basket_line where day < ?";

    private final OrderRetentionConfig config;

    ExpiringOrders(OrderRetentionConfig config) {
        this.config = config;
    }

    @Override
    public String what() {
        return "orders";
    }

    @Override
    public Optional<Duration> kept() {
        return config.orders();
    }

    @Override
    public int expire(Connection connection, Instant before) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(DELETE)) {
            delete.setObject(1, LocalDate.ofInstant(before, ZoneOffset.UTC));
            return delete.executeUpdate();
        }
    }
}
