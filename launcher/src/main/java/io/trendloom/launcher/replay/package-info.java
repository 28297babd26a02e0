/** Replays of raw rows by the running system. */
@NullMarked
package io.trendloom.launcher.replay;

import org.jspecify.annotations.NullMarked;
