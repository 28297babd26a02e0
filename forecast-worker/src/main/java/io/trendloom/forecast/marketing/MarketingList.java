package io.trendloom.forecast.marketing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of decisions.
 *
 * @param page from 0
 * @param size items a page
 * @param total items on all pages
 * @param known items of the shop whose response to any lever is known
 * @param learned last day that responses were learned from; absent: nothing was learned yet
 * @param days that an action lasts
 * @param confidence probability from which on an action must bring more than it costs
 * @param budget for the actions of all pages; absent: as much as pays
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MarketingList(
        List<MarketingLine> items,
        int page,
        int size,
        long total,
        int known,
        @Nullable LocalDate learned,
        int days,
        double confidence,
        @Nullable Double budget) {
    public MarketingList {
        items = List.copyOf(items);
    }
}
