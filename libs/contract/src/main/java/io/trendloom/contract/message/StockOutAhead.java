package io.trendloom.contract.message;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is on hand of an item will probably not last. Told once, and again if it lasts long or after stock had recovered.
 *
 * @param title of the item; absent where it has none
 * @param category of the item; absent where it has none
 * @param modelId model of the forecast
 * @param cutoff last day known to it
 * @param onHand units at the end of that day
 * @param onOrder units on their way; absent where nobody told
 * @param days number of days after the cutoff that are looked at
 * @param probability that more is wanted in these days than is on hand
 * @param usedUpBy first day by whose end it is used up in half of the cases; absent where that is later than 30 days
 */
public record StockOutAhead(
        String itemId,
        @Nullable String title,
        @Nullable String category,
        String modelId,
        LocalDate cutoff,
        BigDecimal onHand,
        @Nullable BigDecimal onOrder,
        int days,
        double probability,
        @Nullable LocalDate usedUpBy)
        implements Message {}
