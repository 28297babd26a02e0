package io.trendloom.decisions.recommendation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order: what was bought together.
 *
 * @param day the shop's day
 * @param customer pseudonym, where known
 * @param items ids, each once
 */
public record Basket(LocalDate day, @Nullable String customer, List<String> items) {
    public Basket {
        items = items.stream().distinct().toList();
        if (items.isEmpty()) {
            throw new IllegalArgumentException("The basket of %s must have an item.".formatted(day));
        }
    }
}
