/** Items and reviews, each in its newest version. */
@NullMarked
package io.trendloom.ingest.catalogue;

import org.jspecify.annotations.NullMarked;
