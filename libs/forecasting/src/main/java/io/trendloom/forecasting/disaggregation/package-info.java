/** Days that follow the total: an item's own past days, weighed so that they sum up to what is expected. */
@NullMarked
package io.trendloom.forecasting.disaggregation;

import org.jspecify.annotations.NullMarked;
