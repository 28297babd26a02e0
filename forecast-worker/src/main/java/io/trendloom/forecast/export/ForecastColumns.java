package io.trendloom.forecast.export;

import io.trendloom.forecasting.forecast.Quantiles;
import io.trendloom.forecasting.forecast.TrendProbabilities;
import io.trendloom.forecasting.network.QuantileLevels;
import io.trendloom.platform.parquet.Cells;
import io.trendloom.platform.parquet.RowSchema;
import java.util.stream.IntStream;

/** The columns of a forecast object; a level outside those that a period's distribution holds is NaN. */
final class ForecastColumns {
    static final RowSchema<ForecastRow> SCHEMA = schema();

    private static final double TOLERANCE = 1e-9;
    private static final int BEFORE_QUANTILES = 7;

    private ForecastColumns() {}

    /** Whether a row is of an item. */
    static boolean isOf(String itemId, Cells cells) {
        return cells.text(0).equals(itemId);
    }

    private static RowSchema<ForecastRow> schema() {
        RowSchema.Builder<ForecastRow> schema = RowSchema.<ForecastRow>of("forecast")
                .text("itemId", ForecastRow::itemId)
                .text("modelId", ForecastRow::modelId)
                .day("cutoff", ForecastRow::cutoff)
                .text("period", ForecastRow::period)
                .day("from", ForecastRow::from)
                .smallNumber("days", ForecastRow::days)
                .real("mean", ForecastRow::mean);
        for (double level : QuantileLevels.totals()) {
            schema.real("q%02d".formatted(Math.round(level * 100)), row -> value(row.quantiles(), level));
        }
        return schema.text("label", ForecastRow::label)
                .real("growth", row -> row.trend().growth())
                .real("stable", row -> row.trend().stable())
                .real("decline", row -> row.trend().decline())
                .real("volatile", row -> row.trend().volatility())
                .readBy(ForecastColumns::row);
    }

    private static double value(Quantiles quantiles, double level) {
        boolean isHeld =
                level > quantiles.level(0) - TOLERANCE && level < quantiles.level(quantiles.size() - 1) + TOLERANCE;
        return isHeld ? quantiles.at(level) : Double.NaN;
    }

    private static ForecastRow row(Cells cells) {
        int after = BEFORE_QUANTILES + QuantileLevels.TOTALS;
        return new ForecastRow(
                cells.text(0),
                cells.text(1),
                cells.day(2),
                cells.text(3),
                cells.day(4),
                cells.smallNumber(5),
                quantiles(cells),
                cells.real(6),
                cells.text(after),
                new TrendProbabilities(
                        cells.real(after + 1), cells.real(after + 2), cells.real(after + 3), cells.real(after + 4)));
    }

    private static Quantiles quantiles(Cells cells) {
        double[] levels = QuantileLevels.totals();
        int[] held = IntStream.range(0, levels.length)
                .filter(i -> !Double.isNaN(cells.real(BEFORE_QUANTILES + i)))
                .toArray();
        return Quantiles.of(
                IntStream.of(held).mapToDouble(i -> levels[i]).toArray(),
                IntStream.of(held)
                        .mapToDouble(i -> cells.real(BEFORE_QUANTILES + i))
                        .toArray());
    }
}
