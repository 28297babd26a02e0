package io.trendloom.launcher.decide;

/** How orders are written. */
enum ReorderFormat {
    table,
    csv,
    json
}
