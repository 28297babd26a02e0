package io.trendloom.forecast.subscription;

import io.agroal.api.AgroalDataSource;
import io.trendloom.platform.jdbc.Transactions;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;

/** Sends a courier to each subscription for which something is due: an endpoint that is slow or dead holds up none but itself. */
@ApplicationScoped
class Rounds {
    private static final Logger LOG = Logger.getLogger(Rounds.class);

    private final AgroalDataSource database;
    private final Courier courier;
    private final Clock clock;
    private final Set<UUID> busy = ConcurrentHashMap.newKeySet();
    private final ExecutorService couriers = Executors.newVirtualThreadPerTaskExecutor();

    Rounds(AgroalDataSource database, Courier courier, Clock clock) {
        this.database = database;
        this.courier = courier;
        this.clock = clock;
    }

    /** Begins what is due, and waits for nothing. */
    void begin() throws SQLException {
        for (UUID subscription :
                Transactions.inTransaction(database, connection -> DeliveryQueue.due(connection, clock.instant()))) {
            if (busy.add(subscription)) {
                couriers.execute(() -> go(subscription));
            }
        }
    }

    private void go(UUID subscription) {
        try {
            courier.deliver(subscription);
        } catch (SQLException | RuntimeException e) {
            LOG.errorf(e, "What is due for the subscription %s cannot be delivered; trying again.", subscription);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            busy.remove(subscription);
        }
    }

    @PreDestroy
    void stop() {
        couriers.shutdownNow();
    }
}
