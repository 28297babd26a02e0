/** Events of the shop's own systems over AMQP. */
@NullMarked
package io.trendloom.ingest.inbound;

import org.jspecify.annotations.NullMarked;
