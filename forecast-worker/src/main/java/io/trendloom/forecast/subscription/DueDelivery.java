package io.trendloom.forecast.subscription;

import io.trendloom.forecast.webhook.Endpoint;
import java.time.Instant;
import java.util.UUID;

/**
 * An event that one replica has taken to be delivered.
 *
 * @param attempt which one this is, from 1
 * @param waitingSince when it was told, or told again
 */
@SuppressWarnings("ArrayRecordComponent")
record DueDelivery(
        UUID subscription, UUID eventId, byte[] body, Endpoint endpoint, int attempt, Instant waitingSince) {}
