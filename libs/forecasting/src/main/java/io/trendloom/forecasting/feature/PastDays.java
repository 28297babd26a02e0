package io.trendloom.forecasting.feature;

import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ReviewHistory;
import io.trendloom.forecasting.series.TextHistory;
import java.util.List;

/**
 * Covariates of each day of the context: log(1 + scaled units), on sale or not, log of the price against its usual price
 * (that of the last 91 days; a day without a sale keeps the price before it), log(1 + reviews), their mean rating from −1
 * to 1, those of {@link DayCovariates}, and what the reviews of the day say, by the projections of the shop; nothing of days
 * more than 91 before the cutoff.
 */
final class PastDays {
    private static final int OWN = 5;

    /** Columns that are 1 on a day that counts: the item was on sale, and the shop was open. */
    static final List<Integer> PRESENCE = List.of(1, OWN);

    private static final double LARGEST_PRICE_MOVE = 1;

    private final ItemHistory known;
    private final DayCovariates days;
    private final double scale;
    private final List<TextProjection> words;
    private final long wordsFrom;
    private final double usualPrice;
    private double price;

    PastDays(ItemHistory known, DayCovariates days, FeatureSettings settings, double scale, long from, long cutoff) {
        this.words = settings.reviews();
        this.wordsFrom = cutoff - FeatureSet.REVIEW_DAYS + 1;
        this.known = known;
        this.days = days;
        this.scale = scale;
        this.usualPrice = price(cutoff - DemandScale.LONG + 1, cutoff, Double.NaN);
        this.price = price(from - DemandScale.SHORT, from - 1, usualPrice);
    }

    /** Numbers a day, those of outside series, which come last, among them. */
    static int width(FeatureSettings settings) {
        return OWN
                + DayCovariates.width(settings)
                + settings.reviews().stream().mapToInt(TextProjection::width).sum()
                + FeatureSet.SIGNAL * settings.signals().size();
    }

    void put(Row row, long day) {
        price = price(day, day, price);
        ReviewHistory reviews = known.reviews();
        double count = Math.max(0, reviews.count(day, day));
        row.put(Math.log1p(known.units(day) / scale))
                .put(day >= known.first() && day <= known.last() && !known.isOutOfStock(day))
                .put(priceMove())
                .put(Math.log1p(count))
                .put(count > 0 ? Ratings.centred(reviews.ratingSum(day, day) / count) : 0);
        days.put(row, day);
        words.forEach(projection -> words(row, day, projection));
    }

    private void words(Row row, long day, TextProjection projection) {
        TextHistory text = known.texts().get(projection.text());
        float[] vector = text == null || day < wordsFrom ? null : text.cameOn(day);
        if (vector == null) {
            projection.putNothing(row);
        } else {
            projection.put(row, vector);
        }
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
