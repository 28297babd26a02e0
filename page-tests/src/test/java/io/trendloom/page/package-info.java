/** The page of forecast-worker in a real browser. */
@NullMarked
package io.trendloom.page;

import org.jspecify.annotations.NullMarked;
