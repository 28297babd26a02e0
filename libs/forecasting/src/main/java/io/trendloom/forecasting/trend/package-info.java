/** Where an item is heading: the trend classes, the rule that tells them from sales, and the rule that labels. */
@NullMarked
package io.trendloom.forecasting.trend;

import org.jspecify.annotations.NullMarked;
