package io.trendloom.forecast.scenario;

import io.agroal.api.AgroalDataSource;
import io.trendloom.forecast.answer.ForecastAnswer;
import io.trendloom.forecast.answer.ForecastAnswer.Classes;
import io.trendloom.forecast.scenario.ScenarioAnswer.Difference;
import io.trendloom.forecast.scenario.ScenarioAnswer.Input;
import io.trendloom.forecast.scoring.Basis;
import io.trendloom.forecast.scoring.Scoring;
import io.trendloom.forecasting.explain.PriceChange;
import io.trendloom.forecasting.explain.SignalChange;
import io.trendloom.forecasting.forecast.DayForecast;
import io.trendloom.forecasting.forecast.ItemForecast;
import io.trendloom.forecasting.forecast.TrendProbabilities;
import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.Signals;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Forecasts an item twice: as things are, and as they would be. */
@ApplicationScoped
public class Scenarios {
    private static final int LONGEST_TOTAL = ItemForecast.TOTAL_DAYS.getLast();
    private static final String NOT_SHOWN =
            "Models read prices of days past, so that a price can be shown to them from the day after the cutoff to the end "
                    + "of the horizon, or on past days, but not on some of the days ahead alone.";
    private static final String NOT_MOVED = "The model %s does not read the price, or it tells nothing of this item.";
    private static final String NOT_READ = "The model %s does not read the signal %s; it reads %s.";
    private static final String NO_SIGNAL = "The model %s reads no signals: the shop had too few when it was trained.";
    private static final String NOTHING_NEW = "The signal %s tells the model %s nothing new of this item.";

    private final AgroalDataSource database;
    private final Scoring scoring;
    private final Clock clock;

    Scenarios(AgroalDataSource database, Scoring scoring, Clock clock) {
        this.database = database;
        this.scoring = scoring;
        this.clock = clock;
    }

    /**
     * Both forecasts of an item, or null where it is unknown.
     *
     * @param price what the price would be; null: as it is
     * @param signals other values of outside series, a promotion among them
     */
    public @Nullable ScenarioAnswer of(
            Basis basis, String itemId, @Nullable PriceChange price, List<SignalChange> signals) throws SQLException {
        List<ItemHistory> found;
        try (Connection connection = database.getConnection()) {
            found = Scoring.histories(connection, basis, List.of(itemId));
        }
        if (found.isEmpty()) {
            return null;
        }
        ItemHistory known = found.getFirst();
        ItemHistory priced = price == null ? null : price.shown(known, basis.cutoff(), basis.horizon());
        List<ItemHistory> steps = new ArrayList<>(List.of(known, priced == null ? known : priced));
        signals.forEach(signal -> steps.add(signal.shown(steps.getLast())));
        List<ItemForecast> answers = scoring.score(basis, steps);
        List<Input> inputs = new ArrayList<>();
        if (price != null) {
            inputs.add(price(basis, priced, answers.subList(0, 2)));
        }
        for (int i = 0; i < signals.size(); i++) {
            inputs.add(signal(basis, signals.get(i), answers.subList(i + 1, i + 3)));
        }
        return answer(basis, List.of(answers.getFirst(), answers.getLast()), inputs);
    }

    private static Input price(Basis basis, @Nullable ItemHistory shown, List<ItemForecast> both) {
        if (shown == null) {
            return new Input("price", false, NOT_SHOWN);
        }
        boolean moved = !both.getFirst().equals(both.getLast());
        return new Input(
                "price",
                moved,
                moved ? "" : NOT_MOVED.formatted(basis.champion().modelId()));
    }

    private static Input signal(Basis basis, SignalChange signal, List<ItemForecast> both) {
        String model = basis.champion().modelId();
        String input = signal.name().equals(Signals.PROMOTION) ? "promotion" : "signal";
        Set<String> read = basis.champion().signals();
        if (!read.contains(signal.name())) {
            return new Input(
                    input,
                    false,
                    read.isEmpty()
                            ? NO_SIGNAL.formatted(model)
                            : NOT_READ.formatted(model, signal.name(), String.join(", ", new TreeSet<>(read))));
        }
        boolean moved = !both.getFirst().equals(both.getLast());
        return new Input(input, moved, moved ? "" : NOTHING_NEW.formatted(signal.name(), model));
    }

    private ScenarioAnswer answer(Basis basis, List<ItemForecast> both, List<Input> inputs) {
        Instant now = clock.instant();
        ItemForecast before = both.getFirst();
        ItemForecast after = both.getLast();
        int days = Math.min(basis.horizon(), LONGEST_TOTAL);
        return new ScenarioAnswer(
                ForecastAnswer.of(before, basis.champion().modelId(), now),
                ForecastAnswer.of(after, basis.champion().modelId(), now),
                new Difference(
                        days,
                        mean(after, days) - mean(before, days),
                        after.demandOver(days).at(0.5) - before.demandOver(days).at(0.5),
                        difference(after.trend().probabilities(), before.trend().probabilities())),
                inputs,
                inputs.stream().anyMatch(Input::readByModel));
    }

    private static double mean(ItemForecast forecast, int days) {
        return forecast.days().subList(0, days).stream()
                .mapToDouble(DayForecast::mean)
                .sum();
    }

    private static Classes difference(TrendProbabilities after, TrendProbabilities before) {
        return new Classes(
                after.growth() - before.growth(),
                after.stable() - before.stable(),
                after.decline() - before.decline(),
                after.volatility() - before.volatility());
    }
}
