package io.trendloom.forecasting.backtest;

import io.trendloom.forecasting.backtest.BacktestReport.Comparison;
import io.trendloom.forecasting.backtest.BacktestReport.Model;
import io.trendloom.forecasting.backtest.TextReport.Worth;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Judges models beside their twins that read no text, with several seeds: one seed alone tells chance from worth badly. */
public final class TextComparison {
    private final BacktestPlan plan;
    private final int seeds;
    private final List<Candidate> models;
    private final BacktestListener listener;
    private final Clock clock;

    /**
     * @param plan with the first seed
     * @param seeds how many, at least 1
     * @param models all read texts
     * @param clock for the seconds in the report
     */
    public TextComparison(
            BacktestPlan plan, int seeds, List<Candidate> models, BacktestListener listener, Clock clock) {
        this.plan = plan;
        this.seeds = seeds;
        this.models = List.copyOf(models);
        this.listener = listener;
        this.clock = clock;
        if (seeds < 1) {
            throw new IllegalArgumentException("The number of seeds (%d) must be at least 1.".formatted(seeds));
        }
        for (Candidate model : models) {
            if (!model.readsTexts()) {
                throw new IllegalArgumentException(
                        "The model %s reads no texts, so that there is nothing to compare.".formatted(model.name()));
            }
        }
    }

    /** Fits and judges. */
    public TextReport run(ShopHistory shop) throws IOException {
        SortedMap<Long, Backtest.Judged> bySeed = new TreeMap<>();
        for (long seed : seeds()) {
            bySeed.put(seed, judge(shop, seed));
        }
        Map<String, Worth> worth = new LinkedHashMap<>();
        models.forEach(model -> worth.put(model.name(), worth(model.name(), bySeed)));
        return new TextReport(
                plan.horizon(),
                plan.trend(),
                seeds(),
                bySeed.sequencedValues().getFirst().windows(),
                worth);
    }

    private List<Long> seeds() {
        return LongStream.range(plan.seed(), plan.seed() + seeds).boxed().toList();
    }

    /** The twins come last, so that the models in a row share a network. */
    private Backtest.Judged judge(ShopHistory shop, long seed) throws IOException {
        List<Candidate> twins = Stream.concat(models.stream(), models.stream().map(WithoutTexts::new))
                .toList();
        BacktestPlan own = new BacktestPlan(plan.cutoffs(), plan.horizon(), plan.trend(), seed, 0);
        return new Backtest(own, twins, Unlearned.ENDS, listener, clock).judge(shop);
    }

    private Worth worth(String name, SortedMap<Long, Backtest.Judged> bySeed) {
        Map<Long, Comparison> comparisons = new LinkedHashMap<>();
        List<WindowScores> with = new ArrayList<>();
        List<WindowScores> without = new ArrayList<>();
        bySeed.forEach((seed, judged) -> {
            List<WindowScores> one = Objects.requireNonNull(judged.scores().get(name));
            List<WindowScores> other = Objects.requireNonNull(judged.scores().get(WithoutTexts.name(name)));
            comparisons.put(seed, against(name, pair(name, one, other, seed)));
            with.addAll(one);
            without.addAll(other);
        });
        Map<String, Model> both = pair(name, with, without, plan.seed());
        Model read = Objects.requireNonNull(both.get(name));
        Model unread = Objects.requireNonNull(both.get(WithoutTexts.name(name)));
        return new Worth(
                read.scores(),
                unread.scores(),
                against(name, both),
                comparisons,
                read.trainSeconds() + unread.trainSeconds());
    }

    private static Map<String, Model> pair(
            String name, List<WindowScores> with, List<WindowScores> without, long seed) {
        Map<String, List<WindowScores>> both = new LinkedHashMap<>();
        both.put(name, with);
        both.put(WithoutTexts.name(name), without);
        return new ReportAssembly(both, seed).models();
    }

    private static Comparison against(String name, Map<String, Model> both) {
        return Objects.requireNonNull(
                Objects.requireNonNull(both.get(name)).against().get(WithoutTexts.name(name)));
    }
}
