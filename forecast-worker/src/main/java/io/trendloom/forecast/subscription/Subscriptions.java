package io.trendloom.forecast.subscription;

import io.agroal.api.AgroalDataSource;
import io.trendloom.forecast.webhook.Doors;
import io.trendloom.forecast.webhook.Endpoint;
import io.trendloom.forecast.webhook.RefusedEndpointException;
import io.trendloom.forecast.webhook.WebhookConfig;
import io.trendloom.forecast.webhook.WebhookKey;
import io.trendloom.forecast.webhook.WebhookSecret;
import io.trendloom.platform.http.Problem;
import io.trendloom.platform.http.ProblemException;
import io.trendloom.platform.jdbc.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Makes, finds and removes subscriptions. */
@ApplicationScoped
public class Subscriptions {
    private final AgroalDataSource database;
    private final WebhookKey key;
    private final Doors doors;
    private final WebhookConfig config;
    private final Clock clock;

    Subscriptions(AgroalDataSource database, WebhookKey key, Doors doors, WebhookConfig config, Clock clock) {
        this.database = database;
        this.key = key;
        this.doors = doors;
        this.config = config;
        this.clock = clock;
    }

    public NewSubscription create(SubscriptionRequest request) throws SQLException {
        Endpoint endpoint = request.endpoint();
        Subscription made = new Subscription(
                UUID.randomUUID(),
                endpoint.url().toString(),
                request.kindList(),
                request.categoryOrAll(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                null,
                null);
        WebhookSecret secret = key.secretOf(made.id());
        requireReachable(endpoint);
        Transactions.inTransaction(database, connection -> {
            SubscriptionTable.lock(connection);
            requireRoom(connection);
            SubscriptionTable.add(connection, made);
            return made;
        });
        return new NewSubscription(secret.text(), made);
    }

    /** The newest first. */
    public List<Subscription> all() throws SQLException {
        return Transactions.inTransaction(database, SubscriptionTable::all);
    }

    public Subscription find(UUID id) throws SQLException {
        return Transactions.inTransaction(database, connection -> find(connection, id));
    }

    /** Tells it nothing from now on, not even what waits. */
    public void remove(UUID id) throws SQLException {
        if (!Transactions.inTransaction(database, connection -> SubscriptionTable.remove(connection, id))) {
            throw unknown(id);
        }
    }

    static Subscription find(Connection connection, UUID id) throws SQLException {
        Subscription found = SubscriptionTable.find(connection, id);
        if (found == null) {
            throw unknown(id);
        }
        return found;
    }

    private void requireReachable(Endpoint endpoint) {
        try {
            doors.of(endpoint);
        } catch (RefusedEndpointException e) {
            throw new ProblemException(Problem.invalid(String.valueOf(e.getMessage())));
        }
    }

    private void requireRoom(Connection connection) throws SQLException {
        int there = SubscriptionTable.all(connection).size();
        if (there >= config.most()) {
            throw new ProblemException(Problem.of(
                    "too-many-subscriptions",
                    409,
                    "There are as many subscriptions as there may be",
                    "There are %d subscriptions, and there may be %d. Maybe remove one that nobody needs."
                            .formatted(there, config.most())));
        }
    }

    /** What is answered where no subscription has an id. */
    public static ProblemException unknown(Object id) {
        return new ProblemException(Problem.of(
                "unknown-subscription",
                404,
                "There is no such subscription",
                "No subscription has the id (%s).".formatted(id)));
    }
}
