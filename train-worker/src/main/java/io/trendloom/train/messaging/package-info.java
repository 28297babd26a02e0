/** The messages that the worker takes and sends. */
@NullMarked
package io.trendloom.train.messaging;

import org.jspecify.annotations.NullMarked;
