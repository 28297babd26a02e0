/** Readiness that every worker has. */
@NullMarked
package io.trendloom.worker.health;

import org.jspecify.annotations.NullMarked;
