/** Immutable lists of all clean objects up to a batch. */
@NullMarked
package io.trendloom.ingest.snapshot;

import org.jspecify.annotations.NullMarked;
