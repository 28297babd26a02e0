/** Keys of publishers, handed out by the command. */
@NullMarked
package io.trendloom.launcher.key;

import org.jspecify.annotations.NullMarked;
