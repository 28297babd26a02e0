/** Messages that could not be handled: taken from the dead-letter queues into a table, shown, and replayed. */
@NullMarked
package io.trendloom.platform.deadletter;

import org.jspecify.annotations.NullMarked;
