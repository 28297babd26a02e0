package io.trendloom.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonParseException;
import io.trendloom.contract.ContractException;
import io.trendloom.platform.store.ObjectStoreException;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FailurePolicyTest {
    private static final Instant NOW = Instant.parse("2011-12-09T12:00:00Z");
    private static final Delivery DELIVERY =
            new Delivery("forecast.batch-stored", "m1", Map.of("traceparent", "00-1"), new byte[] {1, 2});

    private final List<DeadLetter> letters = new ArrayList<>();
    private final List<Duration> pauses = new ArrayList<>();
    private final FailurePolicy policy = new FailurePolicy(
            letters::add, Retries.NONE, DeliveryListener.NONE, Clock.fixed(NOW, ZoneOffset.UTC), pauses::add);

    @Test
    void handlesOnceWhenAllIsWell() throws InterruptedException {
        Failing handler = new Failing();

        policy.handle(DELIVERY, handler);

        assertThat(handler.calls).isEqualTo(1);
        assertThat(letters).isEmpty();
    }

    @Test
    void setsAWrongMessageAsideAtOnce() throws InterruptedException {
        policy.handle(DELIVERY, new Failing(new ContractException("The day (x) must be a day.")));

        assertThat(letters).containsExactly(new DeadLetter(DELIVERY, "The day (x) must be a day.", null, 1, NOW, NOW));
        assertThat(letters.getFirst().headers())
                .containsEntry("traceparent", "00-1")
                .containsEntry("x-trendloom-reason", "The day (x) must be a day.")
                .containsEntry("x-trendloom-attempts", 1L)
                .containsEntry("x-trendloom-queue", "forecast.batch-stored")
                .containsEntry("x-trendloom-first-time", "2011-12-09T12:00:00Z");
    }

    @Test
    void setsBadJsonAsideThoughItIsAnIoException() throws InterruptedException {
        policy.handle(DELIVERY, new Failing(new JsonParseException(null, "not JSON")));

        assertThat(letters).hasSize(1);
        assertThat(pauses).isEmpty();
    }

    @Test
    void waitsForAsLongAsTheDatabaseIsAway() throws InterruptedException {
        Failing handler = new Failing(
                Collections.nCopies(40, new SQLException("gone", "08006")).toArray(Exception[]::new));

        policy.handle(DELIVERY, handler);

        assertThat(handler.calls).isEqualTo(41);
        assertThat(letters).isEmpty();
        assertThat(pauses).hasSize(40).isSorted();
        assertThat(pauses.getFirst()).isEqualTo(Duration.ofMillis(100));
        assertThat(pauses.getLast()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void waitsForTheStoreThoughItsFailureIsWrapped() throws InterruptedException {
        Exception away = new IllegalStateException(new ObjectStoreException("away", new IOException()));

        policy.handle(DELIVERY, new Failing(away, away, away, away, away, away, away));

        assertThat(letters).isEmpty();
    }

    @Test
    void givesUpAnUnknownFailureAfterFiveAttempts() throws InterruptedException {
        Exception odd = new IllegalStateException("odd");
        Failing handler = new Failing(odd, odd, odd, odd, odd, odd);

        policy.handle(DELIVERY, handler);

        assertThat(handler.calls).isEqualTo(5);
        assertThat(letters.getFirst().attempts()).isEqualTo(5);
        assertThat(letters.getFirst().reason()).isEqualTo("java.lang.IllegalStateException: odd");
    }

    @Test
    void brokenDataInTheDatabaseAreNoOutage() throws InterruptedException {
        Exception check = new SQLException("violates check constraint", "23514");

        policy.handle(DELIVERY, new Failing(check, check, check, check, check));

        assertThat(letters).hasSize(1);
    }

    @Test
    void returnsOnlyWhenTheDeadLetterIsSafe() throws InterruptedException {
        Deque<IOException> outage = new ArrayDeque<>(List.of(new IOException("away"), new IOException("away")));
        DeadLetters stubborn = letter -> {
            if (!outage.isEmpty()) {
                throw outage.pop();
            }
            letters.add(letter);
        };
        FailurePolicy patient = new FailurePolicy(
                stubborn, Retries.NONE, DeliveryListener.NONE, Clock.fixed(NOW, ZoneOffset.UTC), pauses::add);

        patient.handle(DELIVERY, new Failing(new PoisonMessageException("bad")));

        assertThat(letters).hasSize(1);
        assertThat(pauses).hasSize(2);
    }

    @Test
    void keepsALetterAsItsRedactionMakesItAndWaitsWhileThatIsAway() throws InterruptedException {
        Deque<SQLException> outage = new ArrayDeque<>(List.of(new SQLException("away", "08006")));
        Redaction redaction = letter -> {
            if (!outage.isEmpty()) {
                throw outage.pop();
            }
            return new DeadLetter(
                    letter.delivery(),
                    "hidden",
                    letter.rule(),
                    letter.attempts(),
                    letter.firstTime(),
                    letter.lastTime());
        };

        policy.redacting(redaction).inOrder().handle(DELIVERY, new Failing(new PoisonMessageException("Jane is bad")));

        assertThat(letters).extracting(DeadLetter::reason).containsExactly("hidden");
        assertThat(pauses).hasSize(1);
    }

    @Test
    void anInterruptLeavesTheMessageAlone() {
        assertThatThrownBy(() -> policy.handle(DELIVERY, new Failing(new InterruptedException())))
                .isInstanceOf(InterruptedException.class);
        assertThat(letters).isEmpty();
    }

    private static final class Failing implements DeliveryHandler {
        private final Deque<Exception> failures;
        private int calls;

        Failing(Exception... failures) {
            this.failures = new ArrayDeque<>(Arrays.asList(failures));
        }

        @Override
        public void handle(Delivery delivery) throws Exception {
            calls++;
            if (!failures.isEmpty()) {
                throw failures.pop();
            }
        }
    }
}
