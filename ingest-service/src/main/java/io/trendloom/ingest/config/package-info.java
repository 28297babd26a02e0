/** The service's parts, made from its configuration. */
@NullMarked
package io.trendloom.ingest.config;

import org.jspecify.annotations.NullMarked;
