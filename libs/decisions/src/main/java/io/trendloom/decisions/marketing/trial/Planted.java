package io.trendloom.decisions.marketing.trial;

import io.trendloom.forecasting.series.ItemHistory;

/**
 * An item of a made shop with what nobody sees.
 *
 * @param elasticity of its orders to its price
 * @param lift logarithm of the ratio of orders on promotion, discount included
 * @param price now
 * @param demand units a day, at that price
 */
record Planted(Kind kind, ItemHistory history, double elasticity, double lift, double price, double demand) {}
