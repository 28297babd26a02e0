/** Incoming channels that are fed from the broker's queues. */
@NullMarked
package io.trendloom.worker.channel;

import org.jspecify.annotations.NullMarked;
