/** What the shop says of each item. */
@NullMarked
package io.trendloom.forecast.catalogue;

import org.jspecify.annotations.NullMarked;
