package io.trendloom.train.training;

/** The worker shuts down; another, or this one when it is back, goes on with the training. */
final class WorkerStoppingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WorkerStoppingException(Lease lease) {
        super("Training %s is interrupted: the worker stops.".formatted(lease.trainingId()));
    }
}
