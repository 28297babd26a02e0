/** {@code trendloom reviews}: what customers complain of and praise. */
@NullMarked
package io.trendloom.launcher.reviews;

import org.jspecify.annotations.NullMarked;
