/** {@code trendloom dead-letters}: what the workers could not handle. */
@NullMarked
package io.trendloom.launcher.deadletter;

import org.jspecify.annotations.NullMarked;
