/** The resources of the service. */
@NullMarked
package io.trendloom.ingest.http;

import org.jspecify.annotations.NullMarked;
