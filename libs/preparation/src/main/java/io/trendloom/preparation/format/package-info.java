/** From the bytes of an upload to single rows with their exact bytes, and from a text to a cell of CSV. */
@NullMarked
package io.trendloom.preparation.format;

import org.jspecify.annotations.NullMarked;
