/** How people at a browser say who they are. */
@NullMarked
package io.trendloom.forecast.signin;

import org.jspecify.annotations.NullMarked;
