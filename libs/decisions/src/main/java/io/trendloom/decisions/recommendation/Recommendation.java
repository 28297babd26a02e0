package io.trendloom.decisions.recommendation;

import java.util.List;

/**
 * A recommended item.
 *
 * @param score for order alone; 0 where nothing but its popularity speaks for it
 * @param reasons the strongest first
 */
public record Recommendation(String item, double score, List<Reason> reasons) {
    public Recommendation {
        reasons = List.copyOf(reasons);
    }
}
