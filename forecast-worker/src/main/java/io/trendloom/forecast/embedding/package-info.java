/** Text vectors that embed-worker gives on request. */
@NullMarked
package io.trendloom.forecast.embedding;

import org.jspecify.annotations.NullMarked;
