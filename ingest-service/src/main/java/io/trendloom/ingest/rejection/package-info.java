/** Rows that were refused and wait to be repaired. */
@NullMarked
package io.trendloom.ingest.rejection;

import org.jspecify.annotations.NullMarked;
