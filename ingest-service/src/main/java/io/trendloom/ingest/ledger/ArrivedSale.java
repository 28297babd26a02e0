package io.trendloom.ingest.ledger;

import io.trendloom.preparation.row.CleanSale;
import java.time.Duration;

/**
 * A clean order line at the door.
 *
 * @param reversal how long after a sale a return takes it back, as its source's mapping says
 */
public record ArrivedSale(CleanSale sale, Duration reversal) {}
