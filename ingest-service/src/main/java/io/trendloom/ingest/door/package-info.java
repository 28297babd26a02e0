/** Group commit: what comes close together is stored together. */
@NullMarked
package io.trendloom.ingest.door;

import org.jspecify.annotations.NullMarked;
