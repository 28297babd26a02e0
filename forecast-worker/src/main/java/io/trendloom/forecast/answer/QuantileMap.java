package io.trendloom.forecast.answer;

import io.trendloom.forecasting.forecast.Quantiles;
import java.util.LinkedHashMap;
import java.util.Map;

/** Quantiles by their level as text ({@code "0.1"}), in thousandths of a unit at the finest. */
final class QuantileMap {
    private static final double PRECISION = 1000;

    private QuantileMap() {}

    static Map<String, Double> of(Quantiles quantiles) {
        Map<String, Double> byLevel = new LinkedHashMap<>();
        for (int i = 0; i < quantiles.size(); i++) {
            byLevel.put(Double.toString(quantiles.level(i)), rounded(quantiles.value(i)));
        }
        return byLevel;
    }

    static double rounded(double value) {
        return Math.round(value * PRECISION) / PRECISION;
    }
}
