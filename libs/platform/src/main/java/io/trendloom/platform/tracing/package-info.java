/** How a trace goes on from one worker to the next. */
@NullMarked
package io.trendloom.platform.tracing;

import org.jspecify.annotations.NullMarked;
