/** Personal data out of text and out of the bytes of rows. */
@NullMarked
package io.trendloom.preparation.masking;

import org.jspecify.annotations.NullMarked;
