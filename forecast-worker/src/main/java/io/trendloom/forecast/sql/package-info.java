/** Statements over many rows at once. */
@NullMarked
package io.trendloom.forecast.sql;

import org.jspecify.annotations.NullMarked;
