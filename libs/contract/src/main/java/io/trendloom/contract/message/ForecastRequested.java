package io.trendloom.contract.message;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Forecast these items and store the answer.
 *
 * @param itemIds empty means every item
 * @param horizon days ahead; absent: the model's longest
 * @param asOf cutoff; absent: the last closed day
 */
public record ForecastRequested(
        String requestId,
        List<String> itemIds,
        @Nullable Integer horizon,
        @Nullable LocalDate asOf) implements Message {
    public ForecastRequested {
        itemIds = List.copyOf(itemIds);
    }
}
