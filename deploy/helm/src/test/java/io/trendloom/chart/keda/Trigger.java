package io.trendloom.chart.keda;

import java.util.Map;

/** What is counted. The metadata's names are those of KEDA's scaler of this type. */
public record Trigger(String type, Map<String, String> metadata, Reference authenticationRef) {
    public record Reference(String name) {}
}
