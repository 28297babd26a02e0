package io.trendloom.system.scale;

/**
 * A counter of a worker.
 *
 * @param application which has it
 * @param tag that its lines contain; empty: all
 */
record Meter(String application, String name, String tag) {
    static final Meter ROWS = new Meter("ingest-service", "trendloom_ingest_rows_total", "");
    static final Meter TEXTS = new Meter("embed-worker", "trendloom_texts_encoded_total", "");
    static final Meter FORECASTS = new Meter("forecast-worker", "trendloom_items_scored_total", "occasion=\"record\"");
}
