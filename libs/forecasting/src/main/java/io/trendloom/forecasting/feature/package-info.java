/** What a network reads of an item and what it learns to answer, made alike for training and for scoring. */
@NullMarked
package io.trendloom.forecasting.feature;

import org.jspecify.annotations.NullMarked;
