package io.trendloom.forecast.overview;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The shop at a glance, as the newest whole run of record has it.
 *
 * @param cutoff last day known
 * @param modelId model that made the forecasts
 * @param generatedAt when they were made
 * @param freshness up to when is known what
 * @param items items forecast
 * @param currency of money; absent where no item has a price
 * @param units in units
 * @param money in the currency; what is expected is at the items' usual prices
 * @param trends of each class, in the order of contracts
 * @param alerts what is worth a look, the most urgent first
 * @param coverage how often past bands held; absent before any forecast's days are over
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Overview(
        LocalDate cutoff,
        String modelId,
        Instant generatedAt,
        Freshness freshness,
        int items,
        @Nullable String currency,
        Measure units,
        Measure money,
        List<TrendShare> trends,
        List<Alert> alerts,
        @Nullable Coverage coverage) {
    public Overview {
        trends = List.copyOf(trends);
        alerts = List.copyOf(alerts);
    }

    /** The same with what is worth a look. */
    Overview with(List<Alert> found) {
        return new Overview(
                cutoff, modelId, generatedAt, freshness, items, currency, units, money, trends, found, coverage);
    }

    /**
     * Up to when is known what.
     *
     * @param closedDay last closed day; later than the cutoff while forecasts are still being made
     * @param lastReview day of the newest review; absent where there is none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Freshness(LocalDate closedDay, @Nullable LocalDate lastReview) {}

    /**
     * A class of trend among all items.
     *
     * @param share expected share: each item counts with its probability
     * @param weekAgo the same by the run about a week before; absent where there is none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TrendShare(
            String trend, double share, @Nullable Double weekAgo) {}

    /**
     * How often the totals of items lay between their 0.1 and 0.9 quantiles.
     *
     * @param days after each cutoff that are totalled
     * @param promised the share that should
     * @param seen the share that did, over all cutoffs
     * @param course cutoff by cutoff, oldest first
     */
    public record Coverage(int days, double promised, double seen, List<Point> course) {
        public Coverage {
            course = List.copyOf(course);
        }
    }

    /**
     * One cutoff.
     *
     * @param items judged
     */
    public record Point(LocalDate cutoff, double seen, int items) {}
}
