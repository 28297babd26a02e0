/** Keeps orders, by pseudonym: what was bought together. */
@NullMarked
package io.trendloom.forecast.basket;

import org.jspecify.annotations.NullMarked;
