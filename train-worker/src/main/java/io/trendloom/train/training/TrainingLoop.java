package io.trendloom.train.training;

import io.trendloom.train.persistence.Entities;
import io.trendloom.train.training.TrainConfig.Runs;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Claims trainings and runs them, one at a time, on a thread of its own. */
public final class TrainingLoop {
    private static final Logger LOG = Logger.getLogger(TrainingLoop.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final long LAST_WORDS_SECONDS = 10;

    private final Leases leases;
    private final Entities entities;
    private final Trainings trainings;
    private final TrainingJob job;
    private final TrainConfig config;
    private final Clock clock;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("training").daemon().factory());
    private final AtomicBoolean asked = new AtomicBoolean();
    private volatile boolean stopping;
    private volatile boolean done;
    private volatile @Nullable LeaseKeeper current;

    TrainingLoop(
            Leases leases, Entities entities, Trainings trainings, TrainingJob job, TrainConfig config, Clock clock) {
        this.leases = leases;
        this.entities = entities;
        this.trainings = trainings;
        this.job = job;
        this.config = config;
        this.clock = clock;
    }

    /** Looks for something to do, now or when the training under way is over. */
    public void wake() {
        if (!stopping && config.runs() != Runs.NEVER && asked.compareAndSet(false, true)) {
            thread.execute(this::runAll);
        }
    }

    /** Whether this worker was to train once and nothing is left for it. */
    boolean isDone() {
        return done;
    }

    /** Ends the training under way at its next step and gives it back. */
    void stop() throws InterruptedException {
        stopping = true;
        LeaseKeeper running = current;
        if (running != null) {
            running.workerStops();
        }
        thread.shutdown();
        if (!thread.awaitTermination(LAST_WORDS_SECONDS, TimeUnit.SECONDS)) {
            LOG.warn("The training under way did not end in time; its lease runs out by itself.");
        }
    }

    private void runAll() {
        asked.set(false);
        try {
            Lease lease = stopping ? null : leases.claim();
            while (lease != null) {
                run(lease);
                lease = stopping ? null : leases.claim();
            }
            done = config.runs() == Runs.ONCE && !leases.isOwner();
        } catch (SQLException e) {
            LOG.warnf("Trainings cannot be claimed: %s", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run(Lease lease) throws SQLException, InterruptedException {
        LOG.infof("Training %s begins (attempt %d).", lease.trainingId(), lease.attempts());
        try (LeaseKeeper keeper = new LeaseKeeper(leases, lease)) {
            current = keeper;
            attempt(new RunningTraining(entities, trainings, lease, keeper, clock), lease);
        } catch (LeaseLostException e) {
            LOG.warn(e.getMessage());
        } catch (WorkerStoppingException e) {
            LOG.info(e.getMessage());
            leases.giveBack(lease, Duration.ZERO);
        } catch (RuntimeException e) {
            LOG.warnf(e, "The end of training %s could not be written down; it is tried again.", lease.trainingId());
        } finally {
            current = null;
        }
    }

    private void attempt(RunningTraining training, Lease lease) throws SQLException, InterruptedException {
        if (lease.attempts() > config.attempts()) {
            training.fail("The training was begun %d times and never ended. Maybe the worker lacks memory."
                    .formatted(config.attempts()));
            job.discard(training.id());
            return;
        }
        try {
            job.run(training);
            LOG.infof("Training %s succeeded.", training.id());
            job.discard(training.id());
        } catch (LeaseLostException | WorkerStoppingException | InterruptedException e) {
            throw e;
        } catch (StopAskedException e) {
            LOG.info(e.getMessage());
            training.stopAsAsked();
            job.discard(training.id());
        } catch (Exception e) {
            failed(training, lease, e);
        }
    }

    private void failed(RunningTraining training, Lease lease, Exception e) throws SQLException {
        if (Passing.is(e)) {
            LOG.warnf("Training %s waits: %s", training.id(), e.getMessage());
            leases.giveBack(lease, PAUSE);
        } else {
            LOG.errorf(e, "Training %s failed.", training.id());
            training.fail(Passing.text(e));
            job.discard(training.id());
        }
    }
}
