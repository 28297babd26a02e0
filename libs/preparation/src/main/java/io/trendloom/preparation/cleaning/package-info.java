/** Named rules that turn the text of a row into a clean value or say why not. */
@NullMarked
package io.trendloom.preparation.cleaning;

import org.jspecify.annotations.NullMarked;
