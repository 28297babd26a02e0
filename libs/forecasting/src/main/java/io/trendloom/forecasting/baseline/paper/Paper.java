package io.trendloom.forecasting.baseline.paper;

import io.trendloom.forecasting.baseline.paper.TitleTrends.Seen;
import io.trendloom.forecasting.forecast.CannotLearnException;
import io.trendloom.forecasting.forecast.ForecastAssembly;
import io.trendloom.forecasting.forecast.Forecaster;
import io.trendloom.forecasting.forecast.ItemForecast;
import io.trendloom.forecasting.forecast.Period;
import io.trendloom.forecasting.forecast.RawForecast;
import io.trendloom.forecasting.network.QuantileLevels;
import io.trendloom.forecasting.network.train.TokenClassifier;
import io.trendloom.forecasting.network.train.TokenSettings;
import io.trendloom.forecasting.network.train.TokenTrainer;
import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ShopCalendar;
import io.trendloom.forecasting.training.ShopData;
import io.trendloom.forecasting.trend.TrendLabels;
import io.trendloom.forecasting.trend.TrendRule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An item's trend class by the words of its title alone: an embedding, three LSTM layers and a softmax, fitted to what
 * became of items with these titles before. Of demand it says nothing: its days and totals are 0.
 */
public final class Paper implements Forecaster {
    /** Name in reports. */
    public static final String NAME = "paper";

    private final int longestHorizon;
    private final TokenClassifier classifier;
    private final TokenIds ids;
    private final Map<String, int[]> titles;
    private final double[] means;

    /** Fits the classifier to classes that were known at the cutoff; the newest of them end the training early. */
    public static Paper fit(ShopData data, int longestHorizon, TokenTrainer trainer, long seed) {
        if (data.titles().isEmpty()) {
            throw new CannotLearnException(
                    "The model %s reads titles, and no item has one. Maybe name the column that holds them."
                            .formatted(NAME));
        }
        TokenIds ids = new TokenIds(data.titles().values());
        Map<String, int[]> titles = new HashMap<>();
        data.titles().forEach((item, words) -> titles.put(item, ids.of(words)));
        TitleTrends trends = new TitleTrends(data.items(), data.calendar(), data.trend(), titles);
        long newest = data.cutoff().toEpochDay() - TrendRule.DAYS;
        List<Seen> held = trends.on(newest);
        List<Seen> learned = trends.upTo(newest - TrendRule.DAYS);
        if (held.isEmpty() || learned.isEmpty()) {
            throw new CannotLearnException(
                    "No item with a title has a trend that was known at %s. Maybe the shop's history is too short to train on."
                            .formatted(data.cutoff()));
        }
        TokenClassifier classifier = trainer.train(
                TokenSettings.standard(ids.size(), ids.length()), Seen.texts(learned), Seen.texts(held), seed);
        return new Paper(longestHorizon, classifier, ids, titles, held);
    }

    private Paper(
            int longestHorizon, TokenClassifier classifier, TokenIds ids, Map<String, int[]> titles, List<Seen> held) {
        this.longestHorizon = longestHorizon;
        this.classifier = classifier;
        this.ids = ids;
        this.titles = titles;
        this.means = TrendLabels.means(
                classifier.probabilities(held.stream().map(Seen::title).toList()));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int longestHorizon() {
        return longestHorizon;
    }

    @Override
    public List<ItemForecast> forecast(List<ItemHistory> items, ShopCalendar calendar, LocalDate cutoff, int horizon) {
        requireHorizon(horizon);
        int[] untitled = ids.of(List.of());
        List<double[]> trends = classifier.probabilities(items.stream()
                .map(item -> titles.getOrDefault(item.id(), untitled))
                .toList());
        ForecastAssembly assembly = new ForecastAssembly(calendar, cutoff, TrendLabels.of(means));
        List<ItemForecast> forecasts = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            forecasts.add(assembly.assemble(items.get(i), raw(trends.get(i))).withHorizon(horizon));
        }
        return forecasts;
    }

    private RawForecast raw(double[] trend) {
        double[][] days = new double[longestHorizon][QuantileLevels.DAILY];
        double[][] periods = new double[Period.ALL.size()][QuantileLevels.TOTALS];
        double[][] dayTrends = Collections.nCopies(longestHorizon, trend).toArray(double[][]::new);
        return new RawForecast(days, new double[longestHorizon], periods, trend, dayTrends);
    }
}
