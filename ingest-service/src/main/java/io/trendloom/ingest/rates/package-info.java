/** What currencies are worth, from signals that are rates. */
@NullMarked
package io.trendloom.ingest.rates;

import org.jspecify.annotations.NullMarked;
