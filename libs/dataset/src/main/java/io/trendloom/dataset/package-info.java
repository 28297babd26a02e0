/** Stored rows become the histories that models learn from: what was known of a shop at a cutoff, and nothing later. */
@NullMarked
package io.trendloom.dataset;

import org.jspecify.annotations.NullMarked;
