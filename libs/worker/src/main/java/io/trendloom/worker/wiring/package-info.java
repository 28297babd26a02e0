/** What every worker is made of: the store, the broker, the outbox and the dead letters. */
@NullMarked
package io.trendloom.worker.wiring;

import org.jspecify.annotations.NullMarked;
