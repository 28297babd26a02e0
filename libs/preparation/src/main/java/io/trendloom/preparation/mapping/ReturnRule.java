package io.trendloom.preparation.mapping;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How an export writes returns.
 *
 * @param orderPrefix beginning of the order id of a cancellation, lines of other orders having a quantity above 0; null:
 *     every line with a negative quantity is a return
 * @param reversalWindow a cancellation of the same customer, product and quantity that is no later than this after its
 *     sale takes the sale back
 */
public record ReturnRule(@Nullable String orderPrefix, Duration reversalWindow) {}
