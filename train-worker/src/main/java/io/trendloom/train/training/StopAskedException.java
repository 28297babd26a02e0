package io.trendloom.train.training;

/** Somebody asked for a training to stop. */
final class StopAskedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StopAskedException(Lease lease) {
        super("Training %s was asked to stop.".formatted(lease.trainingId()));
    }
}
