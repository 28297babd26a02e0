package io.trendloom.forecasting.calibration;

import io.trendloom.forecasting.forecast.Period;
import io.trendloom.forecasting.forecast.RawForecast;
import io.trendloom.forecasting.network.QuantileLevels;
import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ShopCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What was sold beside the quantiles that were forecast for it.
 *
 * @param levels of the quantiles
 * @param cases one for each item and day, or for each item and period
 */
@SuppressWarnings("ArrayRecordComponent")
record Seen(double[] levels, List<Case> cases) {
    @SuppressWarnings("ArrayRecordComponent")
    record Case(double sold, double[] quantiles) {}

    /** The open days after a cutoff on which items were in stock. */
    static Seen days(List<ItemHistory> whole, List<RawForecast> forecasts, ShopCalendar calendar, LocalDate cutoff) {
        List<Case> cases = new ArrayList<>();
        for (int i = 0; i < whole.size(); i++) {
            double[][] days = forecasts.get(i).days();
            for (int day = 0; day < days.length; day++) {
                long on = cutoff.toEpochDay() + 1 + day;
                if (whole.get(i).isAvailable(calendar, on) && on <= whole.get(i).last()) {
                    cases.add(new Case(whole.get(i).units(on), days[day]));
                }
            }
        }
        return new Seen(QuantileLevels.daily(), cases);
    }

    /** One of {@link Period#ALL} after a cutoff. */
    static Seen period(List<ItemHistory> whole, List<RawForecast> forecasts, int index, LocalDate cutoff) {
        Period period = Period.ALL.get(index);
        long from = period.from(cutoff.toEpochDay());
        long to = period.to(cutoff.toEpochDay());
        List<Case> cases = new ArrayList<>();
        for (int i = 0; i < whole.size(); i++) {
            if (to <= whole.get(i).last()) {
                cases.add(
                        new Case(whole.get(i).units(from, to), forecasts.get(i).periods()[index]));
            }
        }
        return new Seen(QuantileLevels.totals(), cases);
    }

    /** Sum of the quantile losses, each quantile scaled first. */
    double loss(List<Double> factors) {
        double loss = 0;
        for (Case item : cases) {
            for (int q = 0; q < levels.length; q++) {
                double above = item.sold() - ConformalScaling.scaled(item.quantiles()[q], factors.get(q));
                loss += Math.max(levels[q] * above, (levels[q] - 1) * above);
            }
        }
        return loss;
    }
}
