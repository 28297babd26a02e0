/** Whether the service can work. */
@NullMarked
package io.trendloom.ingest.health;

import org.jspecify.annotations.NullMarked;
