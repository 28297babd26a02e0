/** What ways to reorder would have come to: stock and sales simulated day by day on what was sold. */
@NullMarked
package io.trendloom.decisions.simulation;

import org.jspecify.annotations.NullMarked;
