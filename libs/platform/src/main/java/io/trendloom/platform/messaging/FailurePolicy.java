package io.trendloom.platform.messaging;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Scope;
import io.trendloom.platform.messaging.Retries.PutOff;
import io.trendloom.platform.tracing.Traces;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * What happens to a message whose handling fails, the same on every broker: a wrong message becomes a dead letter at
 * once; one that fails because something is away is tried five times and then put off into {@link Retries}, and where
 * these are away too the consumer waits; any other failure is tried five times. When {@link #handle} returns the message
 * is done with and may be acknowledged. It blocks: call it on a worker thread or a virtual one.
 */
public final class FailurePolicy {
    private static final Logger LOG = LoggerFactory.getLogger(FailurePolicy.class);
    private static final int MOST_ATTEMPTS = 5;

    private final DeadLetters deadLetters;
    private final Retries retries;
    private final DeliveryListener listener;
    private final Clock clock;
    private final Pause pause;
    private final Redaction redaction;
    private final Backoff backoff = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(10));

    public FailurePolicy(
            DeadLetters deadLetters, Retries retries, DeliveryListener listener, Clock clock, Pause pause) {
        this(deadLetters, retries, listener, clock, pause, Redaction.NONE);
    }

    private FailurePolicy(
            DeadLetters deadLetters,
            Retries retries,
            DeliveryListener listener,
            Clock clock,
            Pause pause,
            Redaction redaction) {
        this.deadLetters = deadLetters;
        this.retries = retries;
        this.listener = listener;
        this.clock = clock;
        this.pause = pause;
        this.redaction = redaction;
    }

    /** The same policy where the order of messages counts: while something is away, those behind wait too. */
    public FailurePolicy inOrder() {
        return new FailurePolicy(deadLetters, Retries.NONE, listener, clock, pause, redaction);
    }

    /** The same policy where dead letters may not be kept, nor told of, as they came. */
    public FailurePolicy redacting(Redaction letters) {
        return new FailurePolicy(deadLetters, retries, listener, clock, pause, letters);
    }

    /** Handles a delivery, puts it off, or sets it aside. */
    public void handle(Delivery delivery, DeliveryHandler handler) throws InterruptedException {
        Span step = Traces.handling(delivery.queue(), EventText.of(delivery.body(), Traces.TRACEPARENT));
        try (Scope here = step.makeCurrent();
                MDC.MDCCloseable logged = Traces.logged(step)) {
            settle(delivery, handler);
        } finally {
            step.end();
        }
    }

    private void settle(Delivery delivery, DeliveryHandler handler) throws InterruptedException {
        Instant first = clock.instant();
        listener.begun(delivery);
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
                boolean over = failure == Failure.POISON || unknown >= MOST_ATTEMPTS;
                if (isSettled(delivery, new Tally(attempt, first), over, e)) {
                    return;
                }
                retry(delivery, attempt, e);
            }
        }
    }

    /** Whether the delivery was put off or set aside. */
    private boolean isSettled(Delivery delivery, Tally tally, boolean over, Exception e) throws InterruptedException {
        PutOff putOff = over || tally.attempts() < MOST_ATTEMPTS || Failure.of(e) != Failure.TRANSIENT
                ? PutOff.NOT_TAKEN
                : putOff(delivery, tally, e);
        if (over || putOff == PutOff.TOO_OFTEN) {
            Tally all = withEarlier(delivery, tally);
            setAside(new DeadLetter(delivery, reason(e), rule(e), all.attempts(), all.firstTime(), clock.instant()), e);
        }
        return over || putOff != PutOff.NOT_TAKEN;
    }

    private PutOff putOff(Delivery delivery, Tally tally, Exception e) {
        try {
            PutOff taken = retries.putOff(delivery, tally, reason(e));
            if (taken == PutOff.TAKEN) {
                LOG.warn("A message of {} is put off: {}", delivery.queue(), e.toString());
                listener.putOff(delivery, e);
            }
            return taken;
        } catch (SQLException away) {
            LOG.debug("A message of {} cannot be put off.", delivery.queue(), away);
            return PutOff.NOT_TAKEN;
        }
    }

    private Tally withEarlier(Delivery delivery, Tally tally) {
        try {
            Tally earlier = retries.release(delivery);
            return earlier == null ? tally : tally.plus(earlier);
        } catch (SQLException away) {
            LOG.debug("Earlier attempts of a message of {} are not counted.", delivery.queue(), away);
            return tally;
        }
    }

    private void retry(Delivery delivery, int attempt, Exception e) throws InterruptedException {
        if (attempt == 1) {
            LOG.warn("A message of {} is tried again: {}", delivery.queue(), e.toString());
        }
        listener.retried(delivery, e);
        Span.current().addEvent("retried");
        pause.rest(backoff.after(attempt));
    }

    /** Sets a delivery aside for a reason that its handling found, waiting while the broker is away. */
    public void setAside(DeadLetter whole, Exception failure) throws InterruptedException {
        Span.current().setStatus(StatusCode.ERROR);
        DeadLetter letter = redacted(whole);
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

    private DeadLetter redacted(DeadLetter letter) throws InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                return redaction.of(letter);
            } catch (SQLException away) {
                LOG.warn("The dead letter waits: {}", away.toString());
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
