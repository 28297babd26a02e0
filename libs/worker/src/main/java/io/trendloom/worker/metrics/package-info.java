/** Meters that every worker has. */
@NullMarked
package io.trendloom.worker.metrics;

import org.jspecify.annotations.NullMarked;
