/** What has come in so far, as the database counts it. */
@NullMarked
package io.trendloom.ingest.intake;

import org.jspecify.annotations.NullMarked;
