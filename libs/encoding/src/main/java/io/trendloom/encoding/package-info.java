/** From text to vectors: encoders, the choice among them by language, and the key under which a vector is kept. */
@NullMarked
package io.trendloom.encoding;

import org.jspecify.annotations.NullMarked;
