/** How the rows of each group were read, so that they can be read again. */
@NullMarked
package io.trendloom.ingest.reading;

import org.jspecify.annotations.NullMarked;
