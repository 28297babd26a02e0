/** Requests to programs that asked to be told: signed, and only to addresses that they may go to. */
@NullMarked
package io.trendloom.forecast.webhook;

import org.jspecify.annotations.NullMarked;
