/** The HTTP interface. */
@NullMarked
package io.trendloom.forecast.http;

import org.jspecify.annotations.NullMarked;
