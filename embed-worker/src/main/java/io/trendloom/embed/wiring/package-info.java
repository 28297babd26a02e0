/** Objects of the libraries, made as beans from the configuration. */
@NullMarked
package io.trendloom.embed.wiring;

import org.jspecify.annotations.NullMarked;
