/** The week in one page, fetched by the command. */
@NullMarked
package io.trendloom.launcher.digest;

import org.jspecify.annotations.NullMarked;
