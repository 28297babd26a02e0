/** Asks the running system what to recommend. */
@NullMarked
package io.trendloom.launcher.recommend;

import org.jspecify.annotations.NullMarked;
