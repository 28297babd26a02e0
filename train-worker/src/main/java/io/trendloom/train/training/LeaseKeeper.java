package io.trendloom.train.training;

import io.trendloom.train.training.Leases.Standing;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Renews a lease while a training runs, and knows whether the training should go on. */
final class LeaseKeeper implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(LeaseKeeper.class);
    private static final int RENEWALS_A_LEASE = 4;

    private final Leases leases;
    private final Lease lease;
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("lease").daemon().factory());
    private volatile Standing standing = Standing.HELD;

    LeaseKeeper(Leases leases, Lease lease) {
        this.leases = leases;
        this.lease = lease;
        long every = leases.length().toMillis() / RENEWALS_A_LEASE;
        clockwork.scheduleWithFixedDelay(this::renew, every, every, TimeUnit.MILLISECONDS);
    }

    /**
     * Returns if the training should go on.
     *
     * @throws LeaseLostException if another worker has taken it over
     * @throws StopAskedException if somebody asked for it to stop
     */
    void check() {
        switch (standing) {
            case HELD -> {}
            case CANCEL_ASKED -> throw new StopAskedException(lease);
            case WORKER_STOPS -> throw new WorkerStoppingException(lease);
            case LOST -> throw new LeaseLostException(lease);
        }
    }

    /** Ends the training at its next step. */
    void workerStops() {
        clockwork.shutdownNow();
        standing = Standing.WORKER_STOPS;
    }

    private void renew() {
        try {
            Standing renewed = leases.renew(lease);
            if (standing != Standing.WORKER_STOPS) {
                standing = renewed;
            }
        } catch (SQLException | RuntimeException e) {
            LOG.warnf("The lease of training %s could not be renewed: %s", lease.trainingId(), e.getMessage());
        }
    }

    @Override
    public void close() {
        clockwork.shutdownNow();
    }
}
