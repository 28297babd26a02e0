package io.trendloom.system.scale;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a system keeps and takes.
 *
 * @param rows that were told of each kind
 * @param bytes of the workers' tables, and of the objects of each kind
 * @param memory of each process, MiB
 */
record Footprint(Map<String, Long> rows, Map<String, Long> bytes, Map<String, Long> memory) {
    private static final List<String> SCHEMAS = List.of("ingest", "embed", "forecast");
    private static final List<String> TABLES = List.of("forecast.item", "forecast.forecast_of_record");
    private static final List<String> OBJECTS =
            List.of("raw/sales", "clean/sales", "raw/reviews", "clean/reviews", "vectors", "forecasts");
    private static final List<String> APPLICATIONS =
            List.of("ingest-service", "embed-worker", "train-worker", "forecast-worker");

    static Footprint of(ScaledSystem system, Shop shop) throws Exception {
        Map<String, Long> bytes = new LinkedHashMap<>();
        for (String schema : SCHEMAS) {
            bytes.put("tables of " + schema, system.records().bytes(schema));
        }
        for (String table : TABLES) {
            bytes.put(table, system.records().bytesOf(table));
        }
        for (String objects : OBJECTS) {
            bytes.put(objects, system.objectBytes(objects));
        }
        Map<String, Long> memory = new LinkedHashMap<>();
        for (String application : APPLICATIONS) {
            memory.put(application, system.workers(application).getFirst().memory());
        }
        return new Footprint(shop.rows(), bytes, memory);
    }
}
