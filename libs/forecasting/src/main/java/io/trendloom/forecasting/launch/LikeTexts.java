package io.trendloom.forecasting.launch;

import io.trendloom.forecasting.boosting.Columns;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What live items sell whose texts lie near a newcomer's in the space of one encoder (by cosine). */
final class LikeTexts {
    /** Columns that it adds, the last of a row. */
    static final int WIDTH = 13;

    private static final int TOP = 3;
    private static final double SHARPNESS = 20;
    private static final double PRICE_WEIGHT = 2;

    private final Newcomer newcomer;
    private final Nearest many;
    private final Nearest few;
    private final Nearest launched;

    LikeTexts(Newcomer newcomer, List<LiveItem> others) {
        this.newcomer = newcomer;
        this.many = Nearest.of(others, this::cosine, Nearest.MANY);
        this.few = many.first(Nearest.FEW);
        this.launched =
                Nearest.of(others, item -> Double.isNaN(item.launch()) ? Double.NaN : cosine(item), Nearest.FEW);
    }

    void addTo(Columns columns) {
        if (many.items().isEmpty()) {
            double[] unknown = new double[WIDTH];
            Arrays.fill(unknown, Double.NaN);
            columns.add(unknown);
            return;
        }
        double price = Math.log(newcomer.price());
        columns.add(few.likeness()[0], Arrays.stream(few.likeness()).average().orElse(Double.NaN))
                .add(
                        few.mean(LiveItem::logUnits, at(few)),
                        few.first(TOP).mean(LiveItem::logUnits, place -> 1),
                        few.mean(item -> Math.log1p(item.before()), at(few)),
                        few.mean(item -> Math.log1p(item.orders()), at(few)),
                        few.mean(item -> Math.log((item.units() + 1) / (item.before() + 1)), at(few)),
                        few.mean(item -> price - item.logPrice(), at(few)))
                .add(
                        many.mean(LiveItem::logUnits, place -> at(many).at(place) * priceWeight(price, place)),
                        many.mean(LiveItem::logUnits, place -> 1),
                        launched.mean(item -> Math.log1p(item.launch()), at(launched)),
                        launched.items().isEmpty() ? Double.NaN : launched.likeness()[0],
                        launched.mean(item -> price - item.logPrice(), at(launched)));
    }

    /** The few nearest. */
    List<LikeItem> items() {
        return IntStream.range(0, few.items().size())
                .mapToObj(place -> LikeItem.of(few.items().get(place), few.likeness()[place]))
                .toList();
    }

    private double priceWeight(double price, int place) {
        double gap = Math.abs(price - many.items().get(place).logPrice());
        return Double.isNaN(gap) ? 1 : Math.exp(-PRICE_WEIGHT * gap);
    }

    private static Nearest.WeightOfPlace at(Nearest nearest) {
        return place -> Math.exp(SHARPNESS * (nearest.likeness()[place] - nearest.likeness()[0]));
    }

    private double cosine(LiveItem item) {
        float @Nullable [] own = newcomer.text();
        float @Nullable [] other = item.described().text();
        if (own == null
                || other == null
                || !String.valueOf(newcomer.encoder()).equals(item.described().encoder())) {
            return Double.NaN;
        }
        double sum = 0;
        for (int i = 0; i < own.length; i++) {
            sum += own[i] * other[i];
        }
        return sum;
    }
}
