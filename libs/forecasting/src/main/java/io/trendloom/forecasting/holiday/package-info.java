/** Days on which people shop otherwise, computed for any year. */
@NullMarked
package io.trendloom.forecasting.holiday;

import org.jspecify.annotations.NullMarked;
