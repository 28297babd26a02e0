/** From the bytes of an upload to single rows with their exact bytes. */
@NullMarked
package io.trendloom.preparation.format;

import org.jspecify.annotations.NullMarked;
