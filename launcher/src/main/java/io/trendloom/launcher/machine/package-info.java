/** The whole system on one machine: its parts, who watches them, and how they are listed. */
@NullMarked
package io.trendloom.launcher.machine;

import org.jspecify.annotations.NullMarked;
