package io.trendloom.platform.deadletter;

import com.rabbitmq.client.AMQP;
import io.trendloom.platform.messaging.DeadLetter;
import io.trendloom.platform.messaging.EventText;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what is known of a dead letter from its headers, which anybody may have written. */
final class LetterReading {
    private static final int LONGEST = 2000;
    private static final String BROKERS_REASON = "x-first-death-reason";

    private static final Pattern TRACEPARENT = Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");

    private final Clock clock;

    LetterReading(Clock clock) {
        this.clock = clock;
    }

    Letter letter(String queue, AMQP.BasicProperties properties, byte[] body) {
        Map<String, Object> headers = Objects.requireNonNullElse(properties.getHeaders(), Map.of());
        Instant now = clock.instant();
        return new Letter(
                queue,
                text(EventText.of(body, "type")),
                reason(headers),
                text(headers.get(DeadLetter.RULE)),
                headers.get(DeadLetter.ATTEMPTS) instanceof Number attempts ? attempts.longValue() : 0,
                time(headers.get(DeadLetter.FIRST_TIME), now),
                time(headers.get(DeadLetter.LAST_TIME), now),
                traceId(headers, body),
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

    /** Of the message's own trace context, else of that of its event. */
    private static @Nullable String traceId(Map<String, Object> headers, byte[] body) {
        String told = text(headers.get(DeadLetter.TRACEPARENT));
        String trace = told == null ? EventText.of(body, DeadLetter.TRACEPARENT) : told;
        Matcher matcher = TRACEPARENT.matcher(trace == null ? "" : trace);
        return matcher.matches() ? matcher.group(1) : null;
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
