/** The page that a browser opens; what it shows it asks of the API. */
@NullMarked
package io.trendloom.forecast.page;

import org.jspecify.annotations.NullMarked;
