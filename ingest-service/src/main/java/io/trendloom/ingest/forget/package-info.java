/** Takes a person out of what is stored. */
@NullMarked
package io.trendloom.ingest.forget;

import org.jspecify.annotations.NullMarked;
