/** Paths of other workers that are answered here, so that a page has one origin. */
@NullMarked
package io.trendloom.forecast.passthrough;

import org.jspecify.annotations.NullMarked;
