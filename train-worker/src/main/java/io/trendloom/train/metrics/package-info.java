/** The meters that tell the worker's health. */
@NullMarked
package io.trendloom.train.metrics;

import org.jspecify.annotations.NullMarked;
