package io.trendloom.forecast.subscription;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a subscription; not its secret.
 *
 * @param url of the program that is told
 * @param kinds types of events
 * @param category of the items that it is told of; absent: of all
 * @param disabledAt since when it is told nothing; absent: it is told
 * @param disabledReason why
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Subscription(
        UUID id,
        String url,
        List<String> kinds,
        @Nullable String category,
        Instant createdAt,
        @Nullable Instant disabledAt,
        @Nullable String disabledReason) {
    public Subscription {
        kinds = List.copyOf(kinds);
    }
}
