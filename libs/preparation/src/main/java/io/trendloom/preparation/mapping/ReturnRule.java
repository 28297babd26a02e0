package io.trendloom.preparation.mapping;

import java.time.Duration;

/**
 * How an export writes returns.
 *
 * @param orderPrefix beginning of the order id of a cancellation; lines of other orders must have a quantity above 0
 * @param reversalWindow a cancellation of the same customer, product and quantity that is no later than this after its
 *     sale takes the sale back
 */
public record ReturnRule(String orderPrefix, Duration reversalWindow) {}
