package io.trendloom.forecasting.launch;

import org.jspecify.annotations.Nullable;

/**
 * A live item as JSON keeps it, without its text; what is unknown is null.
 *
 * @param text name of its text, say {@code catalogue/bge-small-en-v1.5}
 */
public record ShelfItem(
        String id,
        @Nullable String text,
        @Nullable Double price,
        @Nullable String category,
        double units,
        double before,
        @Nullable Double orders,
        @Nullable Double launch) {
    static ShelfItem of(LiveItem item) {
        return new ShelfItem(
                item.described().id(),
                item.described().encoder(),
                known(item.described().price()),
                item.described().category(),
                item.units(),
                item.before(),
                known(item.orders()),
                known(item.launch()));
    }

    LiveItem with(float @Nullable [] vector) {
        return new LiveItem(
                new Newcomer(id, text, vector, unknown(price), category),
                units,
                before,
                unknown(orders),
                unknown(launch));
    }

    private static @Nullable Double known(double value) {
        return Double.isFinite(value) ? Double.valueOf(value) : null;
    }

    private static double unknown(@Nullable Double value) {
        return value == null ? Double.NaN : value;
    }
}
