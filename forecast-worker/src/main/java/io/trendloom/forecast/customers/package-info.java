/** Which customers the shop has: numbers of them, never one. */
@NullMarked
package io.trendloom.forecast.customers;

import org.jspecify.annotations.NullMarked;
