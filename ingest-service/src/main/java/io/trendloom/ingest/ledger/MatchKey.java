package io.trendloom.ingest.ledger;

import io.trendloom.ingest.claim.ContentHash;

/**
 * What a return has in common with the sale that it takes back.
 *
 * @param quantity thousandths of a unit, positive
 */
record MatchKey(String customer, String itemId, long quantity) {
    /** A short form for the database; keys that share one are told apart afterwards. */
    long hash() {
        return new ContentHash().add(customer).add(itemId).add(quantity).toLong();
    }
}
