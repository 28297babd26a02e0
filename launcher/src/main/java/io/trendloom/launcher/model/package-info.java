/** Training jobs. */
@NullMarked
package io.trendloom.launcher.model;

import org.jspecify.annotations.NullMarked;
