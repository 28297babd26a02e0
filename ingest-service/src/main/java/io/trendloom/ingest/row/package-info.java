/** What became of each row at the door. */
@NullMarked
package io.trendloom.ingest.row;

import org.jspecify.annotations.NullMarked;
