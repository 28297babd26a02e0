package io.trendloom.launcher.load;

import io.trendloom.contract.Kind;

/** What rows can be loaded. */
enum RowKind {
    items,
    reviews,
    sales,
    stock,
    signals,
    views;

    Kind kind() {
        return Kind.of(name());
    }

    String path() {
        return "/v1/" + name();
    }
}
