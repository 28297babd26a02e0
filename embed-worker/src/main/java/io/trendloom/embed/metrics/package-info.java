/** All meters of the worker. */
@NullMarked
package io.trendloom.embed.metrics;

import org.jspecify.annotations.NullMarked;
