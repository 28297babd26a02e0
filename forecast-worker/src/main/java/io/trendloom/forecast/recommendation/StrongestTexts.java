package io.trendloom.forecast.recommendation;

import io.trendloom.decisions.recommendation.Context;
import io.trendloom.decisions.recommendation.TextLikeness;
import io.trendloom.forecast.view.SimilarItems;
import io.trendloom.forecast.view.SimilarView;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Likeness to the texts of the items that count most in a context; a search for each of hundreds would take long. */
record StrongestTexts(Set<String> items, SimilarView similar) implements TextLikeness {
    private static final int MOST = 30;
    private static final int NEAREST = 20;

    static StrongestTexts of(Context context, SimilarView similar) {
        return new StrongestTexts(
                context.items().entrySet().stream()
                        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                        .limit(MOST)
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet()),
                similar);
    }

    @Override
    public List<Near> near(String item) {
        try {
            SimilarItems found = items.contains(item) ? similar.read(item, NEAREST) : null;
            return found == null
                    ? List.of()
                    : found.items().stream()
                            .map(near -> new Near(near.itemId(), near.similarity()))
                            .toList();
        } catch (SQLException e) {
            throw new IllegalStateException("The texts near %s cannot be read.".formatted(item), e);
        }
    }
}
