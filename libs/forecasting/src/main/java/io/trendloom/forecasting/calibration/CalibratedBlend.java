package io.trendloom.forecasting.calibration;

import io.trendloom.forecasting.forecast.ForecastAssembly;
import io.trendloom.forecasting.forecast.Forecaster;
import io.trendloom.forecasting.forecast.ItemForecast;
import io.trendloom.forecasting.forecast.Method;
import io.trendloom.forecasting.forecast.RawForecast;
import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ShopCalendar;
import io.trendloom.forecasting.trend.TrendLabels;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Methods blended by a {@link Combination} of their quantiles, means and probabilities, then scaled by a
 * {@link ConformalScaling}. Labels are given by class means that belong to the model, so that an item's label does not
 * depend on what else was asked.
 */
public final class CalibratedBlend implements Forecaster {
    private static final int BATCH = 256;

    private final String name;
    private final int longestHorizon;
    private final List<Part> parts;
    private final Combination combination;
    private final ConformalScaling scaling;
    private final TrendLabels labels;

    public CalibratedBlend(
            String name,
            int longestHorizon,
            List<Part> parts,
            Combination combination,
            ConformalScaling scaling,
            TrendLabels labels) {
        this.name = name;
        this.combination = combination;
        this.longestHorizon = longestHorizon;
        this.parts = List.copyOf(parts);
        this.scaling = scaling;
        this.labels = labels;
        if (this.parts.isEmpty()) {
            throw new IllegalArgumentException("The blend %s needs at least one method.".formatted(name));
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int longestHorizon() {
        return longestHorizon;
    }

    @Override
    public List<ItemForecast> forecast(List<ItemHistory> items, ShopCalendar calendar, LocalDate cutoff, int horizon) {
        requireHorizon(horizon);
        ForecastAssembly assembly = new ForecastAssembly(calendar, cutoff, labels);
        List<ItemForecast> forecasts = new ArrayList<>(items.size());
        for (int from = 0; from < items.size(); from += BATCH) {
            List<ItemHistory> known = items.subList(from, Math.min(items.size(), from + BATCH)).stream()
                    .map(item -> item.asOf(cutoff))
                    .toList();
            List<RawForecast> raws = blended(known, calendar, cutoff);
            for (int i = 0; i < known.size(); i++) {
                forecasts.add(assembly.assemble(known.get(i), scaling.apply(raws.get(i)))
                        .withHorizon(horizon));
            }
        }
        return forecasts;
    }

    private List<RawForecast> blended(List<ItemHistory> known, ShopCalendar calendar, LocalDate cutoff) {
        return combination.of(
                parts.stream().map(Part::weights).toList(),
                parts.stream()
                        .map(part -> part.method().raw(known, calendar, cutoff))
                        .toList(),
                known,
                calendar,
                cutoff);
    }

    /** A method of a blend and what it counts for. */
    public record Part(Method method, Weights weights) {}
}
