package io.trendloom.forecast.launch;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An item that is not in the catalogue yet.
 *
 * @param id what to call it in the answer; absent: {@code new}
 * @param language {@code zh} or {@code en}; absent: found from the text
 */
public record DescribedItem(
        @Nullable String id,
        @Nullable String title,
        @Nullable String description,
        @Nullable String category,
        @Nullable BigDecimal price,
        @Nullable String language) {}
