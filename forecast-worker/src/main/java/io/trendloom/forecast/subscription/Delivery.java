package io.trendloom.forecast.subscription;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event on its way to a subscription.
 *
 * @param eventId its {@code webhook-id}, the same at each attempt
 * @param attempts since it was told, or told again
 * @param nextAttemptAt absent where it is not tried any more
 * @param lastStatus of the endpoint's newest answer; absent where there was none
 * @param lastError why there was none, or why it is not tried any more
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Delivery(
        UUID eventId,
        String kind,
        DeliveryState state,
        Instant createdAt,
        int attempts,
        @Nullable Instant nextAttemptAt,
        @Nullable Integer lastStatus,
        @Nullable String lastError,
        @Nullable Instant deliveredAt) {}
