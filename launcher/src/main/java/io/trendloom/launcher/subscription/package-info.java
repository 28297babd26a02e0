/** Programs that are told of events, managed by the command. */
@NullMarked
package io.trendloom.launcher.subscription;

import org.jspecify.annotations.NullMarked;
