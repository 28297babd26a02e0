/** PostgreSQL, an S3 store and an AMQP 0-9-1 broker on one machine, each a process of its own. */
@NullMarked
package io.trendloom.embedded;

import org.jspecify.annotations.NullMarked;
