package io.trendloom.forecast.http;

import io.trendloom.forecast.view.ItemOrder;
import org.jspecify.annotations.Nullable;

/** The order that a request asks for. */
final class Sorting {
    private Sorting() {}

    /** As SQL; by relevance where a text is searched for and no order is asked for, otherwise by id. */
    static String sql(@Nullable String sort, @Nullable String text) {
        boolean searched = text != null;
        return sql(sort != null ? sort : searched ? "relevance" : "id", searched);
    }

    /** As SQL, of a list that no text is searched for. */
    static String sql(String sort) {
        return sql(sort, false);
    }

    private static String sql(String sort, boolean searched) {
        String order = ItemOrder.sql(sort, searched);
        if (order == null) {
            throw Problems.refuse("The sort (%s) must be one of %s, with - before it for descending."
                    .formatted(sort, ItemOrder.names(searched)));
        }
        return order;
    }
}
