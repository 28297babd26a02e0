package io.trendloom.forecast.http;

import io.trendloom.forecast.view.ItemOrder;

/** The order that a request asks for. */
final class Sorting {
    private Sorting() {}

    /** As SQL. */
    static String sql(String sort) {
        String order = ItemOrder.sql(sort);
        if (order == null) {
            throw Problems.refuse("The sort (%s) must be one of %s, with - before it for descending."
                    .formatted(sort, ItemOrder.names()));
        }
        return order;
    }
}
