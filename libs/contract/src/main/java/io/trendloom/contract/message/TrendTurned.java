package io.trendloom.contract.message;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An item is heading elsewhere than it was: its forecast of record says so clearly. Told once a turn.
 *
 * @param title of the item; absent where it has none
 * @param category of the item; absent where it has none
 * @param modelId model of the forecast
 * @param cutoff last day known to it
 * @param from trend class that the item was in: growth, stable, decline or volatile
 * @param to trend class that it is in now
 * @param probability of that class
 * @param last30 units sold in the 30 days up to the cutoff
 * @param next30 median of the units of the 30 days after it
 */
public record TrendTurned(
        String itemId,
        @Nullable String title,
        @Nullable String category,
        String modelId,
        LocalDate cutoff,
        String from,
        String to,
        double probability,
        double last30,
        double next30)
        implements Message {}
