/** Bulk load of files into a running system. */
@NullMarked
package io.trendloom.launcher.load;

import org.jspecify.annotations.NullMarked;
