/** Rows as Parquet, written and read in memory, or written into a stream. */
@NullMarked
package io.trendloom.platform.parquet;

import org.jspecify.annotations.NullMarked;
