/** Which row of a key counts: first, corrected, duplicate or stale. */
@NullMarked
package io.trendloom.ingest.claim;

import org.jspecify.annotations.NullMarked;
