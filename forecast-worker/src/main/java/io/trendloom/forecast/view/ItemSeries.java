package io.trendloom.forecast.view;

import java.util.List;

/** What an item sold, day by day, as known now. */
public record ItemSeries(String itemId, List<SeriesDay> days) {
    public ItemSeries {
        days = List.copyOf(days);
    }
}
