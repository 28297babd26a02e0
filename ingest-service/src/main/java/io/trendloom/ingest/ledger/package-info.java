/** Sales into the append-only signed ledger, and returns matched to their sales. */
@NullMarked
package io.trendloom.ingest.ledger;

import org.jspecify.annotations.NullMarked;
