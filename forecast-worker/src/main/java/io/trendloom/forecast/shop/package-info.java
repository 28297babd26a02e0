/** The shop's calendar and its last closed day. */
@NullMarked
package io.trendloom.forecast.shop;

import org.jspecify.annotations.NullMarked;
