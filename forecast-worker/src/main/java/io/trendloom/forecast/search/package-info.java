/** Finds items by text: an index that each replica builds and keeps up with the database. */
@NullMarked
package io.trendloom.forecast.search;

import org.jspecify.annotations.NullMarked;
