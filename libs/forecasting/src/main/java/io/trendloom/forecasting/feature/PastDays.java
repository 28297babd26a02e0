package io.trendloom.forecasting.feature;

import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ReviewHistory;
import java.util.List;

/**
 * Covariates of each day of the context: log(1 + scaled units), on sale or not, log of the price against its usual price
 * (that of the last 91 days; a day without a sale keeps the price before it), log(1 + reviews), their mean rating from −1
 * to 1, and those of {@link DayCovariates}.
 */
final class PastDays {
    private static final int OWN = 5;

    /** Columns that are 1 on a day that counts: the item was on sale, and the shop was open. */
    static final List<Integer> PRESENCE = List.of(1, OWN);

    private static final double LARGEST_PRICE_MOVE = 1;

    private final ItemHistory known;
    private final DayCovariates days;
    private final double scale;
    private final double usualPrice;
    private double price;

    PastDays(ItemHistory known, DayCovariates days, double scale, long from, long cutoff) {
        this.known = known;
        this.days = days;
        this.scale = scale;
        this.usualPrice = price(cutoff - DemandScale.LONG + 1, cutoff, Double.NaN);
        this.price = price(from - DemandScale.SHORT, from - 1, usualPrice);
    }

    /** Numbers a day. */
    static int width(FeatureSettings settings) {
        return OWN + DayCovariates.width(settings);
    }

    void put(Row row, long day) {
        price = price(day, day, price);
        ReviewHistory reviews = known.reviews();
        double count = reviews.count(day, day);
        row.put(Math.log1p(known.units(day) / scale))
                .put(day >= known.first() && day <= known.last() && !known.isOutOfStock(day))
                .put(priceMove())
                .put(Math.log1p(count))
                .put(count > 0 ? Ratings.centred(reviews.ratingSum(day, day) / count) : 0);
        days.put(row, day);
    }

    private double priceMove() {
        double move = Math.log(price / usualPrice);
        return Double.isFinite(move) ? Math.clamp(move, -LARGEST_PRICE_MOVE, LARGEST_PRICE_MOVE) : 0;
    }

    private double price(long from, long to, double otherwise) {
        double units = known.units(from, to);
        return units > 0 ? known.revenue(from, to) / units : otherwise;
    }
}
