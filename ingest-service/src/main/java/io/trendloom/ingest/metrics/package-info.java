/** What the service counts and measures. */
@NullMarked
package io.trendloom.ingest.metrics;

import org.jspecify.annotations.NullMarked;
