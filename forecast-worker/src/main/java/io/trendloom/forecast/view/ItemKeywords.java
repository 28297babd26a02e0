package io.trendloom.forecast.view;

import io.trendloom.preparation.words.Keyword;
import java.util.List;

/** The words of an item's title and description that tell it from other items, the most telling first. */
public record ItemKeywords(String itemId, List<Keyword> keywords) {
    public ItemKeywords {
        keywords = List.copyOf(keywords);
    }
}
