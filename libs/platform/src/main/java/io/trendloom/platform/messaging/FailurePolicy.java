package io.trendloom.platform.messaging;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What happens to a message whose handling fails, the same on every broker: a wrong message becomes a dead letter at
 * once; while the database, the store or the broker is away the consumer waits; any other failure is tried five times.
 * When {@link #handle} returns the message is done with and may be acknowledged. It blocks: call it on a worker thread
 * or a virtual one.
 */
public final class FailurePolicy {
    private static final Logger LOG = LoggerFactory.getLogger(FailurePolicy.class);
    private static final int MOST_ATTEMPTS = 5;

    private final DeadLetters deadLetters;
    private final FailureListener listener;
    private final Clock clock;
    private final Pause pause;
    private final Backoff backoff = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(10));

    public FailurePolicy(DeadLetters deadLetters, FailureListener listener, Clock clock, Pause pause) {
        this.deadLetters = deadLetters;
        this.listener = listener;
        this.clock = clock;
        this.pause = pause;
    }

    /** Handles a delivery, or sets it aside. */
    public void handle(Delivery delivery, DeliveryHandler handler) throws InterruptedException {
        Instant first = clock.instant();
        int unknown = 0;
        for (int attempt = 1; ; attempt++) {
            try {
                handler.handle(delivery);
                return;
            } catch (InterruptedException e) {
                throw e;
            } catch (Exception e) {
                Failure failure = Failure.of(e);
                unknown += failure == Failure.UNKNOWN ? 1 : 0;
                if (failure == Failure.POISON || unknown >= MOST_ATTEMPTS) {
                    setAside(new DeadLetter(delivery, reason(e), rule(e), attempt, first, clock.instant()), e);
                    return;
                }
                retry(delivery, attempt, e);
            }
        }
    }

    private void retry(Delivery delivery, int attempt, Exception e) throws InterruptedException {
        if (attempt == 1) {
            LOG.warn("A message of {} is tried again: {}", delivery.queue(), e.toString());
        }
        listener.retried(delivery, e);
        pause.rest(backoff.after(attempt));
    }

    /** Sets a delivery aside for a reason that its handling found, waiting while the broker is away. */
    public void setAside(DeadLetter letter, Exception failure) throws InterruptedException {
        LOG.error(
                "A message of {} is set aside after {} attempts: {}",
                letter.delivery().queue(),
                letter.attempts(),
                letter.reason(),
                Failure.of(failure) == Failure.POISON ? null : failure);
        for (int attempt = 1; ; attempt++) {
            try {
                deadLetters.add(letter);
                listener.deadLettered(letter);
                return;
            } catch (IOException e) {
                LOG.warn("The dead letter waits: {}", e.toString());
                pause.rest(backoff.after(attempt));
            }
        }
    }

    private static String reason(Exception e) {
        String text = e.getMessage();
        return text == null || Failure.of(e) == Failure.UNKNOWN ? e.toString() : text;
    }

    private static @Nullable String rule(Exception e) {
        return e instanceof PoisonMessageException poison ? poison.rule() : null;
    }
}
