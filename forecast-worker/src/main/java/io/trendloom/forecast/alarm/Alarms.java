package io.trendloom.forecast.alarm;

import io.trendloom.contract.message.StockOutAhead;
import io.trendloom.contract.message.TrendTurned;
import io.trendloom.decisions.reorder.StockOut;
import io.trendloom.forecast.stock.StockLevel;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What is told of an item once a forecast was looked at. */
final class Alarms {
    private static final int THOUSANDTHS = 3;
    private static final double PRECISION = 1000;

    private Alarms() {}

    /** Null unless it is another class than before. */
    static @Nullable TrendTurned turned(@Nullable Course before, WatchedItem seen) {
        Course now = seen.course();
        return before == null || now == null || before.equals(now)
                ? null
                : new TrendTurned(
                        seen.id(),
                        seen.title(),
                        seen.category(),
                        seen.modelId(),
                        seen.cutoff(),
                        before.trend().label(),
                        now.trend().label(),
                        rounded(seen.forecast().trend().probabilities().of(now.trend())),
                        seen.last30(),
                        seen.median30());
    }

    /** Null unless it is to be told now. */
    static @Nullable StockOutAhead stockOut(Shelf before, WatchedItem seen, int days) {
        StockLevel stock = seen.stock();
        return stock == null || before.equals(seen.shelf()) || !seen.shelf().low()
                ? null
                : new StockOutAhead(
                        seen.id(),
                        seen.title(),
                        seen.category(),
                        seen.modelId(),
                        seen.cutoff(),
                        units(stock.onHand()),
                        stock.onOrder() == null ? null : units(stock.onOrder()),
                        days,
                        rounded(seen.risk(days)),
                        StockOut.day(seen.forecast(), WatchedItem.units(stock)));
    }

    private static BigDecimal units(long thousandths) {
        BigDecimal units = BigDecimal.valueOf(thousandths, THOUSANDTHS).stripTrailingZeros();
        return units.scale() < 0 ? units.setScale(0) : units;
    }

    private static double rounded(double probability) {
        return Math.round(probability * PRECISION) / PRECISION;
    }
}
