/** Secrets of one machine. */
@NullMarked
package io.trendloom.platform.secret;

import org.jspecify.annotations.NullMarked;
