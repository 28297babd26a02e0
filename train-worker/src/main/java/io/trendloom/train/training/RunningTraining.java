package io.trendloom.train.training;

import io.smallrye.mutiny.Uni;
import io.trendloom.contract.ObjectRef;
import io.trendloom.contract.message.TrainingProgressed;
import io.trendloom.train.dataset.Watcher;
import io.trendloom.train.persistence.Entities;
import io.trendloom.train.persistence.Work;
import java.time.Clock;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A training under this worker's lease: what it writes is refused once another worker has taken over. */
public final class RunningTraining implements Watcher {
    private final Entities entities;
    private final Trainings trainings;
    private final Lease lease;
    private final LeaseKeeper keeper;
    private final Clock clock;

    RunningTraining(Entities entities, Trainings trainings, Lease lease, LeaseKeeper keeper, Clock clock) {
        this.entities = entities;
        this.trainings = trainings;
        this.lease = lease;
        this.keeper = keeper;
        this.clock = clock;
    }

    public String id() {
        return lease.trainingId();
    }

    /** Higher than that of every attempt before. */
    public long fencingToken() {
        return lease.fencingToken();
    }

    /** What was asked for. */
    public Training order() {
        return write((work, training) -> Uni.createFrom().item(training));
    }

    /** Throws unless the training should go on. */
    @Override
    public void goOn() {
        keeper.check();
    }

    @Override
    public void waits() {
        change(Training::waitForVectors);
    }

    /** Says that the network learns from now on. */
    public void runs() {
        change(Training::run);
    }

    /** Writes down how far it is. */
    public void progressed(Progress progress) {
        change(training -> training.progressed(progress));
    }

    /**
     * Writes down that an epoch is over, and tells the other workers.
     *
     * @param checkpoint what the next attempt goes on from; null where this epoch left none
     */
    public void epochEnded(Progress progress, @Nullable ObjectRef checkpoint) {
        write((work, training) -> {
            training.epochEnded(progress);
            if (checkpoint != null) {
                training.checkpointed(checkpoint);
            }
            return work.send(message(progress)).replaceWith(training);
        });
    }

    /** Writes in one transaction what the training led to and whatever {@code also} adds to it. */
    public void succeed(Function<Work, Uni<Outcome>> also) {
        write((work, training) -> also.apply(work).invoke(outcome -> training.succeed(outcome, clock.instant())));
    }

    /** Runs work in a transaction that fails if the lease is lost. */
    public <T> T inTransaction(Function<Work, Uni<T>> work) {
        return write((transaction, training) -> work.apply(transaction));
    }

    void fail(String why) {
        change(training -> training.fail(why, clock.instant()));
    }

    void stopAsAsked() {
        change(training -> training.stopAsAsked(clock.instant()));
    }

    private void change(Consumer<Training> change) {
        write((work, training) -> {
            change.accept(training);
            return Uni.createFrom().item(training);
        });
    }

    private <T> T write(BiFunction<Work, Training, Uni<T>> change) {
        return entities.awaitInTransaction(work -> trainings.locked(work, id()).flatMap(training -> {
            if (training == null) {
                throw new LeaseLostException(lease);
            }
            training.requireLease(lease);
            return change.apply(work, training);
        }));
    }

    private TrainingProgressed message(Progress progress) {
        return new TrainingProgressed(
                id(),
                progress.epoch(),
                progress.epochs(),
                progress.windows(),
                number(progress.loss()),
                number(progress.validationLoss()),
                number(progress.windowsPerSecond()));
    }

    private static double number(@Nullable Double value) {
        return value == null ? 0 : value;
    }
}
