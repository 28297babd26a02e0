/** Errors over HTTP. */
@NullMarked
package io.trendloom.platform.http;

import org.jspecify.annotations.NullMarked;
