package io.trendloom.forecasting.explain;

import io.trendloom.forecasting.explain.Explainer.Answers;
import io.trendloom.forecasting.forecast.ItemForecast;
import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ShopCalendar;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** An item's forecasts in all worlds, asked for in one batch for each time of the year. */
final class Worlds {
    private final Answers answers;
    private final ShopCalendar calendar;
    private final LocalDate cutoff;
    private final int days;
    private final int silent;
    private final Coalitions coalitions;
    private final Map<World, ItemForecast> forecasts = new HashMap<>();

    Worlds(Answers answers, ItemHistory item, ShopCalendar calendar, LocalDate cutoff, int days) {
        this.answers = answers;
        this.calendar = calendar;
        this.cutoff = cutoff;
        this.days = days;
        this.silent = item.signals().isEmpty() ? 1 << FeatureGroup.SIGNALS.ordinal() : 0;
        this.coalitions = new Coalitions(item, calendar);
    }

    /** The forecasts of each coalition of groups. */
    List<List<ItemForecast>> ofCoalitions() {
        IntStream.range(0, 1 << FeatureGroup.COUNT)
                .boxed()
                .flatMap(coalition -> World.of(coalition, silent))
                .distinct()
                .collect(Collectors.groupingBy(World::time))
                .forEach(this::ask);
        return IntStream.range(0, 1 << FeatureGroup.COUNT)
                .mapToObj(coalition -> World.of(coalition, silent)
                        .map(world -> Objects.requireNonNull(forecasts.get(world)))
                        .toList())
                .toList();
    }

    private void ask(int time, List<World> worlds) {
        List<ItemHistory> items = worlds.stream()
                .map(world -> coalitions.item(world.coalition(), Reference.ALL.get(world.reference())))
                .toList();
        List<ItemForecast> answered =
                time < 0 ? answers.forecast(items, calendar, cutoff, days) : then(Reference.ALL.get(time), items);
        for (int i = 0; i < worlds.size(); i++) {
            forecasts.put(worlds.get(i), answered.get(i));
        }
    }

    private List<ItemForecast> then(Reference reference, List<ItemHistory> items) {
        return answers.forecast(
                items.stream().map(reference::setBack).toList(),
                reference.calendar(calendar, cutoff),
                reference.then(cutoff),
                days);
    }
}
