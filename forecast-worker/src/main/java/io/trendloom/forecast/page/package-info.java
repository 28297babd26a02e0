/** The page at the root, for a browser. */
@NullMarked
package io.trendloom.forecast.page;

import org.jspecify.annotations.NullMarked;
