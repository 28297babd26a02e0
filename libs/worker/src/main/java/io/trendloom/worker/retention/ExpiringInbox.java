package io.trendloom.worker.retention;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/** Names of events and messages that were taken in; one that comes when its name is gone is taken in again. */
@Singleton
class ExpiringInbox extends ExpiringRows {
    /** Well above what a broker, its retries or a publisher that resends a day later take. */
    private static final Duration LEAST = Duration.ofDays(7);

    ExpiringInbox(RetentionConfig config) {
        super("inbox", longEnough(config.inbox()), "delete from inbox where received_at < ?");
    }

    private static Optional<Duration> longEnough(Optional<Duration> kept) {
        kept.filter(time -> time.compareTo(LEAST) < 0).ifPresent(time -> {
            throw new IllegalArgumentException(
                    "trendloom.retention.inbox (%s) must be at least %s: what comes again later is taken for new."
                            .formatted(time, LEAST));
        });
        return kept;
    }
}
