/** Builds clean rows of raw ones by the rules of now, in a generation of their own, and takes it into use. */
@NullMarked
package io.trendloom.ingest.replay;

import org.jspecify.annotations.NullMarked;
