/** {@code trendloom forget}. */
@NullMarked
package io.trendloom.launcher.forget;

import org.jspecify.annotations.NullMarked;
