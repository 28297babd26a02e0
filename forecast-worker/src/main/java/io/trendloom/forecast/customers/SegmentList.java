package io.trendloom.forecast.customers;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The shop's customers by segment.
 *
 * @param cutoff last closed day: no later order counts
 * @param days whose orders count, up to the cutoff
 * @param minimum customers that a segment must have to be told of
 * @param currency of values; absent where the shop told none
 * @param customers of the segments that are told of
 * @param revenue of theirs in those days
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SegmentList(
        LocalDate cutoff,
        int days,
        int minimum,
        @Nullable String currency,
        long customers,
        double revenue,
        List<SegmentView> segments) {
    /**
     * A segment; what is absent is of fewer customers than the minimum.
     *
     * @param customers now; 0 where there is none
     * @param share of the customers that are told of
     * @param revenue of theirs in the days that count
     * @param revenueShare of the revenue that is told of
     * @param customers30DaysAgo by the same bounds
     * @param customers90DaysAgo by the same bounds
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SegmentView(
            String segment,
            @Nullable Integer customers,
            @Nullable Double share,
            @Nullable Double revenue,
            @Nullable Double revenueShare,
            @Nullable Integer customers30DaysAgo,
            @Nullable Integer customers90DaysAgo) {}
}
