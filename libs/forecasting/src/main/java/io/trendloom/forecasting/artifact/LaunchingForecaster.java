package io.trendloom.forecasting.artifact;

import io.trendloom.forecasting.forecast.DayForecast;
import io.trendloom.forecasting.forecast.ForecastAssembly;
import io.trendloom.forecasting.forecast.Forecaster;
import io.trendloom.forecasting.forecast.ItemForecast;
import io.trendloom.forecasting.forecast.RawForecast;
import io.trendloom.forecasting.launch.Launches;
import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ShopCalendar;
import io.trendloom.forecasting.trend.TrendLabels;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Forecasts items that have sold by one forecaster and those that have not by {@link Launches}, but for their trend. */
final class LaunchingForecaster implements Forecaster {
    private final Forecaster sold;
    private final Launches launches;
    private final TrendLabels labels;

    LaunchingForecaster(Forecaster sold, Launches launches, TrendLabels labels) {
        this.sold = sold;
        this.launches = launches;
        this.labels = labels;
    }

    @Override
    public String name() {
        return sold.name();
    }

    @Override
    public int longestHorizon() {
        return sold.longestHorizon();
    }

    @Override
    public List<ItemForecast> forecast(List<ItemHistory> items, ShopCalendar calendar, LocalDate cutoff, int horizon) {
        requireHorizon(horizon);
        List<ItemForecast> forecasts = new ArrayList<>(sold.forecast(items, calendar, cutoff, longestHorizon()));
        ForecastAssembly assembly = new ForecastAssembly(calendar, cutoff, labels);
        for (int i = 0; i < forecasts.size(); i++) {
            ItemForecast said = forecasts.get(i);
            if (said.coldStart()) {
                ItemHistory known = items.get(i).asOf(cutoff);
                said = assembly.assemble(known, raw(known, said, calendar));
            }
            forecasts.set(i, said.withHorizon(horizon));
        }
        return forecasts;
    }

    private RawForecast raw(ItemHistory item, ItemForecast said, ShopCalendar calendar) {
        RawForecast launch = launches.forecast(item, calendar, said.cutoff(), longestHorizon());
        return new RawForecast(
                launch.days(),
                launch.means(),
                launch.periods(),
                said.trend().probabilities().toArray(),
                said.days().stream()
                        .map(DayForecast::trend)
                        .map(trend -> trend.toArray())
                        .toArray(double[][]::new));
    }
}
