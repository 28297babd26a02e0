/** The {@code trendloom} command: its entry, its exit codes and how it speaks. */
@NullMarked
package io.trendloom.launcher;

import org.jspecify.annotations.NullMarked;
