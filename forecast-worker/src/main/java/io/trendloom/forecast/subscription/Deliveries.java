package io.trendloom.forecast.subscription;

import io.agroal.api.AgroalDataSource;
import io.trendloom.platform.http.Problem;
import io.trendloom.platform.http.ProblemException;
import io.trendloom.platform.jdbc.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a subscription was told, and telling it again. */
@ApplicationScoped
public class Deliveries {
    private final AgroalDataSource database;
    private final Clock clock;

    Deliveries(AgroalDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * A page, the newest events first.
     *
     * @param state null: all
     * @param page from 0
     */
    public List<Delivery> list(UUID subscription, @Nullable String state, int page, int size) throws SQLException {
        requireState(state);
        return Transactions.inTransaction(database, connection -> {
            Subscriptions.find(connection, subscription);
            return DeliveryTable.list(connection, subscription, state, size, (long) page * size);
        });
    }

    /** Sends an event again, whatever became of it, under the same {@code webhook-id}. */
    public void resend(UUID subscription, UUID event) throws SQLException {
        Transactions.inTransaction(database, connection -> {
            Subscription told = Subscriptions.find(connection, subscription);
            if (told.disabledAt() != null) {
                throw new ProblemException(Problem.of(
                        "subscription-disabled",
                        409,
                        "The subscription is told nothing any more",
                        "The subscription (%s) is disabled: %s Maybe add it anew."
                                .formatted(subscription, told.disabledReason())));
            }
            if (!DeliveryTable.revive(connection, subscription, event, clock.instant())) {
                throw unknown(subscription, event);
            }
            return told;
        });
    }

    /** What is answered where a subscription was not told an event. */
    public static ProblemException unknown(UUID subscription, Object event) {
        return new ProblemException(Problem.of(
                "unknown-delivery",
                404,
                "There is no such delivery",
                "The subscription (%s) was told no event (%s).".formatted(subscription, event)));
    }

    private static void requireState(@Nullable String state) {
        List<String> states =
                Arrays.stream(DeliveryState.values()).map(DeliveryState::text).toList();
        if (state != null && !states.contains(state)) {
            throw new ProblemException(Problem.invalid("The state (%s) must be one of %s."
                    .formatted(state, states.stream().collect(Collectors.joining(", ")))));
        }
    }
}
