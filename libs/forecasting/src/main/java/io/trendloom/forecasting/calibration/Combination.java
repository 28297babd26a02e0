package io.trendloom.forecasting.calibration;

import io.trendloom.forecasting.disaggregation.Disaggregation;
import io.trendloom.forecasting.forecast.RawForecast;
import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ShopCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How what methods say becomes one forecast.
 *
 * @param periods how totals and weeks are averaged
 * @param days how days follow the total; null: they are the methods' days, averaged
 */
public record Combination(PeriodMean periods, @Nullable Disaggregation days) {
    /** Every number averaged by itself, periods by their logarithms. */
    public static final Combination MEAN = new Combination(PeriodMean.LOGARITHMIC, null);

    /** The same, with days that follow the total. */
    public static final Combination COHERENT = new Combination(PeriodMean.LOGARITHMIC, Disaggregation.STANDARD);

    /**
     * One forecast an item.
     *
     * @param weights one a method
     * @param said one list a method, in the order of the weights, each with the known items
     */
    public List<RawForecast> of(
            List<Weights> weights,
            List<List<RawForecast>> said,
            List<ItemHistory> known,
            ShopCalendar calendar,
            LocalDate cutoff) {
        List<RawForecast> mean = new RawMean(weights, periods).of(said);
        Disaggregation spread = days;
        return spread == null
                ? mean
                : IntStream.range(0, known.size())
                        .mapToObj(i -> spread.apply(known.get(i), mean.get(i), calendar, cutoff))
                        .toList();
    }
}
