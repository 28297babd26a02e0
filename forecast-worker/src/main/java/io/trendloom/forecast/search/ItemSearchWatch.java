package io.trendloom.forecast.search;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import org.jboss.logging.Logger;

/** Builds the index at the start and keeps it near the database, so that no request waits for much. */
@ApplicationScoped
class ItemSearchWatch {
    private static final Logger LOG = Logger.getLogger(ItemSearchWatch.class);

    private final ItemSearch search;

    ItemSearchWatch(ItemSearch search) {
        this.search = search;
    }

    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        try {
            search.follow();
        } catch (SQLException | RuntimeException e) {
            LOG.warnf("The index of items cannot follow the database; trying again: %s", e);
        }
    }
}
