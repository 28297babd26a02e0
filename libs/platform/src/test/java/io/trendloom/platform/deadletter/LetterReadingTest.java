package io.trendloom.platform.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.AMQP;
import io.trendloom.platform.messaging.DeadLetter;
import io.trendloom.platform.messaging.Delivery;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LetterReadingTest {
    private static final Instant FIRST = Instant.parse("2011-12-09T12:00:00Z");
    private static final Instant LAST = FIRST.plusSeconds(3);
    private static final Instant NOW = FIRST.plusSeconds(60);
    private static final byte[] BODY = {1, 2};

    private final LetterReading reading = new LetterReading(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void readsWhatTheFailurePolicyWrote() {
        DeadLetter written = new DeadLetter(Delivery.of("q", BODY), "day: bad", "day", 4, FIRST, LAST);

        Letter letter = letter(Map.of(
                DeadLetter.REASON, "day: bad",
                DeadLetter.RULE, "day",
                DeadLetter.ATTEMPTS, written.attempts(),
                DeadLetter.FIRST_TIME, FIRST.toString(),
                DeadLetter.LAST_TIME, LAST.toString()));

        assertThat(letter).isEqualTo(new Letter("q", null, "day: bad", "day", 4, FIRST, LAST, null, BODY));
    }

    @Test
    void readsWhatTheBrokerSetAside() {
        Letter letter = letter(Map.of("x-first-death-reason", "delivery_limit"));

        assertThat(letter.reason()).contains("The broker", "(delivery_limit)");
        assertThat(letter.attempts()).isZero();
        assertThat(letter.firstTime()).isEqualTo(NOW);
    }

    @Test
    void takesHeadersThatAnybodyMayHaveWritten() {
        Letter letter = letter(Map.of(
                DeadLetter.REASON, "a\0b" + "c".repeat(5000),
                DeadLetter.ATTEMPTS, "many",
                DeadLetter.FIRST_TIME, "yesterday"));

        assertThat(letter.reason()).startsWith("abc").hasSize(2000);
        assertThat(letter.attempts()).isZero();
        assertThat(letter.firstTime()).isEqualTo(NOW);
        assertThat(letter(Map.of()).reason()).contains("without a reason");
    }

    @Test
    void knowsTheTraceByHeaderOrEvent() {
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        String traceparent = "00-" + trace + "-00f067aa0ba902b7-01";
        byte[] event =
                "{\"traceparent\":\"%s\",\"type\":\"a\"}".formatted(traceparent).getBytes(StandardCharsets.UTF_8);

        assertThat(letter(Map.of("traceparent", traceparent)).traceId()).isEqualTo(trace);
        assertThat(reading.letter("q", new AMQP.BasicProperties(), event).traceId())
                .isEqualTo(trace);
        assertThat(letter(Map.of("traceparent", "00-<script>-00f067aa0ba902b7-01"))
                        .traceId())
                .isNull();
    }

    private Letter letter(Map<String, Object> headers) {
        return reading.letter(
                "q", new AMQP.BasicProperties.Builder().headers(headers).build(), BODY);
    }
}
