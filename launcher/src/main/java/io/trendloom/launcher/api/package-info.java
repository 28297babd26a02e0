/** How commands reach the running workers over HTTP. */
@NullMarked
package io.trendloom.launcher.api;

import org.jspecify.annotations.NullMarked;
