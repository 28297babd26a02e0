package io.trendloom.forecasting.backtest;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.trendloom.forecasting.backtest.BacktestReport.Interval;
import io.trendloom.forecasting.launch.LaunchForecast;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/**
 * What the launch protocol found.
 *
 * @param launches forecast
 * @param wape28 Σ |units − median| / Σ units of the first 28 days
 * @param wape28WithoutText the same of the model that reads no text
 * @param wape28Typical the same of the geometric mean of earlier launches
 * @param ratio of the first to the second
 * @param coverage80 share of launches between the 0.1 and 0.9 quantiles
 * @param bias Σ (mean − units) / Σ units
 */
public record ColdStartReport(
        @JsonIgnore List<Launch> forecasts,
        int launches,
        Interval wape28,
        Interval wape28WithoutText,
        Interval wape28Typical,
        Interval ratio,
        double coverage80,
        double bias) {
    private static final int DRAWS = 2_000;
    private static final double LOW = 0.1;
    private static final double HIGH = 0.9;

    /**
     * One launch.
     *
     * @param units sold in the first 28 days
     * @param forecast with the text read
     * @param unread without
     * @param typical geometric mean of earlier launches
     */
    public record Launch(
            String item, LocalDate day, double units, LaunchForecast forecast, LaunchForecast unread, double typical) {}

    static ColdStartReport of(List<Launch> forecasts, long seed) {
        double[][] errors = {
            errors(forecasts, launch -> launch.forecast().quantiles().at(0.5)),
            errors(forecasts, launch -> launch.unread().quantiles().at(0.5)),
            errors(forecasts, Launch::typical)
        };
        double[] units = forecasts.stream().mapToDouble(Launch::units).toArray();
        double[][] drawn = drawn(errors, units, seed);
        double[] values = {share(errors[0], units), share(errors[1], units), share(errors[2], units)};
        long inside = forecasts.stream().filter(ColdStartReport::isInside).count();
        double mean = forecasts.stream()
                .mapToDouble(launch -> launch.forecast().mean())
                .sum();
        double sold = sum(units);
        return new ColdStartReport(
                forecasts,
                forecasts.size(),
                DrawnScores.interval(values[0], drawn[0]),
                DrawnScores.interval(values[1], drawn[1]),
                DrawnScores.interval(values[2], drawn[2]),
                DrawnScores.interval(values[0] / values[1], drawn[3]),
                inside / (double) forecasts.size(),
                sold > 0 ? (mean - sold) / sold : 0);
    }

    private static boolean isInside(Launch launch) {
        double low = Math.rint(launch.forecast().quantiles().at(LOW));
        double high = Math.rint(launch.forecast().quantiles().at(HIGH));
        return launch.units() >= low && launch.units() <= high;
    }

    private static double[] errors(List<Launch> forecasts, ToDoubleFunction<Launch> point) {
        return forecasts.stream()
                .mapToDouble(launch -> Math.abs(launch.units() - point.applyAsDouble(launch)))
                .toArray();
    }

    /** WAPE of each method in each draw of the launches, and the ratio of the first two. */
    private static double[][] drawn(double[][] errors, double[] units, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] drawn = new double[errors.length + 1][DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            double[] error = new double[errors.length];
            double sold = 0;
            for (int i = 0; i < units.length; i++) {
                int launch = random.nextInt(units.length);
                sold += units[launch];
                for (int method = 0; method < error.length; method++) {
                    error[method] += errors[method][launch];
                }
            }
            for (int method = 0; method < error.length; method++) {
                drawn[method][draw] = sold > 0 ? error[method] / sold : 0;
            }
            drawn[errors.length][draw] = error[1] > 0 ? error[0] / error[1] : 1;
        }
        return drawn;
    }

    private static double share(double[] errors, double[] units) {
        double sold = sum(units);
        return sold > 0 ? sum(errors) / sold : 0;
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }
}
