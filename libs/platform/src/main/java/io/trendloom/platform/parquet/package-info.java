/** Rows of the contract as Parquet, written and read in memory. */
@NullMarked
package io.trendloom.platform.parquet;

import org.jspecify.annotations.NullMarked;
