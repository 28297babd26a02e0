package io.trendloom.system.ledger;

import org.jspecify.annotations.Nullable;

/**
 * What a publisher is to hand over.
 *
 * @param body an event or a row
 * @param saleId the sale that it tells of; null for poison
 */
record Outgoing(String body, @Nullable String saleId) {}
