/** Batches and the objects that hold them: only what is named here exists. */
@NullMarked
package io.trendloom.ingest.batch;

import org.jspecify.annotations.NullMarked;
