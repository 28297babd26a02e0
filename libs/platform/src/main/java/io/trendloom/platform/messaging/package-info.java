/** Reliable messages: topology, outbox, relay, inbox and what happens when a message fails. */
@NullMarked
package io.trendloom.platform.messaging;

import org.jspecify.annotations.NullMarked;
