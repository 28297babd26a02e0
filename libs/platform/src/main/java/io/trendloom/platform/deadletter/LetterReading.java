package io.trendloom.platform.deadletter;

import com.rabbitmq.client.AMQP;
import io.trendloom.platform.messaging.DeadLetter;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads what is known of a dead letter from its headers, which anybody may have written. */
final class LetterReading {
    private static final int LONGEST = 2000;
    private static final String BROKERS_REASON = "x-first-death-reason";

    private final Clock clock;

    LetterReading(Clock clock) {
        this.clock = clock;
    }

    Letter letter(String queue, AMQP.BasicProperties properties, byte[] body) {
        Map<String, Object> headers = Objects.requireNonNullElse(properties.getHeaders(), Map.of());
        Instant now = clock.instant();
        return new Letter(
                queue,
                text(EventType.of(body)),
                reason(headers),
                text(headers.get(DeadLetter.RULE)),
                headers.get(DeadLetter.ATTEMPTS) instanceof Number attempts ? attempts.longValue() : 0,
                time(headers.get(DeadLetter.FIRST_TIME), now),
                time(headers.get(DeadLetter.LAST_TIME), now),
                body);
    }

    private static String reason(Map<String, Object> headers) {
        String told = text(headers.get(DeadLetter.REASON));
        if (told != null) {
            return told;
        }
        String brokers = text(headers.get(BROKERS_REASON));
        return brokers == null
                ? "The message was put into the dead-letter queue without a reason."
                : "The broker set the message aside (%s). Maybe the worker ended each time that it had it."
                        .formatted(brokers);
    }

    private static Instant time(@Nullable Object header, Instant otherwise) {
        try {
            return header == null ? otherwise : Instant.parse(header.toString());
        } catch (DateTimeException e) {
            return otherwise;
        }
    }

    /** A text that the database takes: without NUL, of bounded length. */
    private static @Nullable String text(@Nullable Object header) {
        if (header == null) {
            return null;
        }
        String text = header.toString().replace("\0", "");
        return text.substring(0, Math.min(text.length(), LONGEST));
    }
}
