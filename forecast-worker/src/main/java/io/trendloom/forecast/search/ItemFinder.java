package io.trendloom.forecast.search;

import io.trendloom.forecast.embedding.QueryVectors;
import io.trendloom.forecast.embedding.TextVector;
import io.trendloom.platform.http.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds items by the words of a text and, where that is asked for, by its meaning within its language. */
@ApplicationScoped
public class ItemFinder {
    /** Items that meaning adds at most: the nearest. */
    private static final int MOST_NEAR = 100;

    private final ItemSearch search;
    private final QueryVectors vectors;

    ItemFinder(ItemSearch search, QueryVectors vectors) {
        this.search = search;
        this.vectors = vectors;
    }

    /**
     * The items that a text finds; those by words alone where embed-worker is away.
     *
     * @param text null: none is searched for
     */
    public Found find(@Nullable String text, boolean meaning) throws SQLException {
        if (text == null) {
            return Found.NONE;
        }
        List<String> words = search.find(text);
        return meaning ? withMeaning(text, words) : new Found(words, List.of(), null);
    }

    private Found withMeaning(String text, List<String> words) throws SQLException {
        TextVector vector;
        try {
            vector = vectors.of(text);
        } catch (ProblemException e) {
            return new Found(
                    words, List.of(), new Meaning(null, null, e.problem().detail()));
        }
        double floor = SimilarityFloor.of(vector.encoder());
        Set<String> already = new HashSet<>(words);
        List<NearItem> near =
                search.nearestBeside(text, new ItemVector(vector.encoder(), vector.vector()), MOST_NEAR).stream()
                        .filter(item -> item.similarity() >= floor && !already.contains(item.id()))
                        .toList();
        return new Found(words, near, new Meaning(vector.encoder(), floor, null));
    }
}
