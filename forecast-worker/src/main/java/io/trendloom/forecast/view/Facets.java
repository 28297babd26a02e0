package io.trendloom.forecast.view;

import java.util.List;

/**
 * How many items there are of each class of trend and of each category, by the other filters.
 *
 * @param trends in the order of their numbers
 * @param categories those with the most items
 */
public record Facets(List<Facet> trends, List<Facet> categories) {
    public Facets {
        trends = List.copyOf(trends);
        categories = List.copyOf(categories);
    }

    /** A value to filter by, and how many items have it. */
    public record Facet(String value, long items) {}
}
