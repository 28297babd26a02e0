/** The week in one page that needs nothing else: to be read, sent and kept. */
@NullMarked
package io.trendloom.forecast.digest;

import org.jspecify.annotations.NullMarked;
