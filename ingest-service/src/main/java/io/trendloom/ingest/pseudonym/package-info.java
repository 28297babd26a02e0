/** Random pseudonyms in place of the shop's customers. */
@NullMarked
package io.trendloom.ingest.pseudonym;

import org.jspecify.annotations.NullMarked;
