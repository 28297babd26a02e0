/** Items, series and trends as the API and the page show them. */
@NullMarked
package io.trendloom.forecast.view;

import org.jspecify.annotations.NullMarked;
