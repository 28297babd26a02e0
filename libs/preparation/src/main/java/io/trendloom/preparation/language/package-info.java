/** In which language a text is written. */
@NullMarked
package io.trendloom.preparation.language;

import org.jspecify.annotations.NullMarked;
