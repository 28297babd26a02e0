package io.trendloom.launcher.decide;

/** How decisions are written. */
enum DecisionFormat {
    table,
    csv,
    json
}
