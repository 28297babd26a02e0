/** Keys by which a publisher that has no token of an identity provider says who it is. */
@NullMarked
package io.trendloom.ingest.apikey;

import org.jspecify.annotations.NullMarked;
