package io.trendloom.launcher.load;

/** What rows can be loaded. */
enum RowKind {
    items,
    reviews,
    sales;

    String path() {
        return "/v1/" + name();
    }
}
