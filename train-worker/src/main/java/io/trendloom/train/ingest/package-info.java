/** Asking ingest-service for a snapshot of the data. */
@NullMarked
package io.trendloom.train.ingest;

import org.jspecify.annotations.NullMarked;
