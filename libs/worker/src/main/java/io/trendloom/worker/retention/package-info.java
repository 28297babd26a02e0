/** What is kept for a time only, and goes when that is over. */
@NullMarked
package io.trendloom.worker.retention;

import org.jspecify.annotations.NullMarked;
