/** Raw and rejected rows as objects. */
@NullMarked
package io.trendloom.ingest.raw;

import org.jspecify.annotations.NullMarked;
