package io.trendloom.preparation.ledger;

/**
 * What a return has in common with the sale that it takes back.
 *
 * @param quantity thousandths of a unit, positive
 */
public record MatchKey(String customer, String itemId, long quantity) {}
