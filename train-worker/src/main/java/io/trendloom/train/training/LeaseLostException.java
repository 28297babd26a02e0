package io.trendloom.train.training;

/** Another worker has taken a training over, or it has ended; the former holder must leave it alone. */
public final class LeaseLostException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LeaseLostException(Lease lease) {
        super(
                "The lease of training %s (token %d) is no longer valid. Maybe this worker stood still for longer than a lease lasts."
                        .formatted(lease.trainingId(), lease.fencingToken()));
    }
}
