package io.trendloom.forecasting.launch;

import io.trendloom.forecasting.forecast.Period;
import io.trendloom.forecasting.forecast.RawForecast;
import io.trendloom.forecasting.network.QuantileLevels;
import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ShopCalendar;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * Forecasts items that have not sold by what is on the shelf when it is fitted.
 */
public final class Launches {
    /** Name and version of the features that its trees read. */
    public static final String FEATURES = "shelf-1";

    private final LaunchParameters parameters;
    private final Shelf shelf;

    public Launches(LaunchParameters parameters, Shelf shelf) {
        this.parameters = parameters;
        this.shelf = shelf;
    }

    /**
     * Learns from what a shop knew at the end of a day.
     *
     * @param seed equal seeds learn alike
     * @throws IllegalArgumentException if the shop's past is too short to learn from, or native code is missing
     */
    public static Launches fit(List<ItemHistory> items, ShopCalendar calendar, LocalDate cutoff, long seed) {
        List<ItemHistory> known = items.stream().map(item -> item.asOf(cutoff)).toList();
        LaunchRows rows = new LaunchRows(calendar, seed);
        rows.extend(known, cutoff.toEpochDay());
        rows.requireEnough();
        List<LaunchModel> models = Arrays.stream(Told.values())
                .parallel()
                .map(told -> LaunchModel.fit(rows, told, seed))
                .toList();
        return new Launches(
                new LaunchParameters(rows.curve(), models),
                Shelf.of(known, calendar, cutoff.toEpochDay()).bounded(seed));
    }

    public LaunchParameters parameters() {
        return parameters;
    }

    public Shelf shelf() {
        return shelf;
    }

    /** Live items whose texts are most like an item's, the nearest first; none where its text cannot be compared. */
    public List<LikeItem> nearest(ItemHistory item) {
        return shelf.nearest(Newcomer.of(item, item.last()));
    }

    /** Days and periods of an item launched on the day after the cutoff; of its trend it says nothing. */
    public RawForecast forecast(ItemHistory item, ShopCalendar calendar, LocalDate cutoff, int horizon) {
        return forecast(item, calendar, cutoff, cutoff.plusDays(1), horizon);
    }

    /** The same of an item launched on that day or, where the shop says so, on a later one: it sells nothing before. */
    public RawForecast forecast(
            ItemHistory item, ShopCalendar calendar, LocalDate cutoff, LocalDate launch, int horizon) {
        long eve = cutoff.toEpochDay();
        float[] features = shelf.features(Newcomer.of(item, eve), true);
        LaunchModel model = parameters.model(Told.of(features));
        Course course = new Course(model, model.log(features), calendar, launch.toEpochDay());
        double[][] days = new double[horizon][];
        double[] means = new double[horizon];
        for (int i = 0; i < horizon; i++) {
            long day = eve + 1 + i;
            days[i] = course.quantiles(day, day, QuantileLevels.daily());
            means[i] = course.mean(day);
        }
        double[][] periods = Period.ALL.stream()
                .map(period -> course.quantiles(period.from(eve), period.to(eve), QuantileLevels.totals()))
                .toArray(double[][]::new);
        return new RawForecast(days, means, periods, new double[0], new double[0][]);
    }

    /** What one item sells from its launch on. */
    private final class Course {
        private final LaunchModel model;
        private final double log;
        private final ShopCalendar calendar;
        private final long launch;

        Course(LaunchModel model, double log, ShopCalendar calendar, long launch) {
            this.model = model;
            this.log = log;
            this.calendar = calendar;
            this.launch = launch;
        }

        double mean(long day) {
            return model.mean(log) * parameters.curve().share(calendar, launch, day, day);
        }

        double[] quantiles(long from, long to, double[] levels) {
            double share = parameters.curve().share(calendar, launch, from, to);
            List<Double> errors = model.errors().of(Math.max(from, launch) - launch, Math.max(to, launch) - launch);
            return LaunchModel.quantiles(log, errors, share, levels);
        }
    }
}
