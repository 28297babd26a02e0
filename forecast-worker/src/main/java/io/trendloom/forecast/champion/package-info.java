/** The model in use: which it is, how it is fetched, verified and switched to. */
@NullMarked
package io.trendloom.forecast.champion;

import org.jspecify.annotations.NullMarked;
