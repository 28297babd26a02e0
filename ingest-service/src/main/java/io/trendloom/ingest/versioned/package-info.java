/** Rows of which each key has one current version: all kinds but sales. */
@NullMarked
package io.trendloom.ingest.versioned;

import org.jspecify.annotations.NullMarked;
