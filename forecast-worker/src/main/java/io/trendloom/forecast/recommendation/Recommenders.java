package io.trendloom.forecast.recommendation;

import io.agroal.api.AgroalDataSource;
import io.trendloom.decisions.recommendation.Basket;
import io.trendloom.decisions.recommendation.Learning;
import io.trendloom.decisions.recommendation.Recommender;
import io.trendloom.forecast.basket.Orders;
import io.trendloom.forecast.basket.Orders.State;
import io.trendloom.forecast.shop.CalendarStore;
import io.trendloom.forecast.shop.ClosedDays;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** This replica's recommender, learned anew when orders of closed days have changed. */
@ApplicationScoped
public class Recommenders {
    private final AgroalDataSource database;
    private final RecommendationConfig config;
    private volatile @Nullable Learned current;

    Recommenders(AgroalDataSource database, RecommendationConfig config) {
        this.database = database;
        this.config = config;
    }

    /** A recommender, and of what state of the orders. */
    record Learned(State state, Recommender recommender) {
        LocalDate cutoff() {
            return state.cutoff();
        }
    }

    /** The recommender; null before the first day was closed and learned. */
    @Nullable Learned current() {
        return current;
    }

    /** Learns what has changed. */
    public synchronized void follow() throws SQLException {
        Learned before = current;
        State state;
        List<Basket> baskets;
        try (Connection connection = database.getConnection()) {
            ClosedDays closed = CalendarStore.read(connection);
            if (closed == null) {
                return;
            }
            state = Orders.state(connection, closed.cutoff());
            if (before != null && before.state().equals(state)) {
                return;
            }
            baskets = Orders.newest(connection, state.cutoff(), config.lines());
        }
        Learning learning = Learning.USUAL.of(config.items());
        current = new Learned(state, Recommender.fit(baskets, state.cutoff(), learning));
    }
}
