package io.trendloom.forecast.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the forecast of an item without sales stands on.
 *
 * @param readText whether its text was compared with those of items on sale
 * @param note why not; absent where it was
 * @param nearest items on sale with the most similar texts, the nearest first
 */
public record InferredFrom(
        boolean readText,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String note,

        List<Near> nearest) {
    public InferredFrom {
        nearest = List.copyOf(nearest);
    }

    /**
     * An item on sale.
     *
     * @param similarity cosine of the two text vectors, −1 to 1
     * @param units sold in the 28 days up to the model's cutoff
     */
    public record Near(String itemId, @Nullable String title, double similarity, double units) {}
}
