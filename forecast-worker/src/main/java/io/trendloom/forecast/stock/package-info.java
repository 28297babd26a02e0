/** What the shop had of each item. */
@NullMarked
package io.trendloom.forecast.stock;

import org.jspecify.annotations.NullMarked;
