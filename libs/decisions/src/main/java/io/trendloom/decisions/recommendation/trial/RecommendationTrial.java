package io.trendloom.decisions.recommendation.trial;

import io.trendloom.decisions.recommendation.Basket;
import io.trendloom.decisions.recommendation.Learning;
import io.trendloom.decisions.recommendation.TextLikeness;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Tries ways to recommend on the orders after each cutoff, by what was known at it. The variant of each way is the one with the
 * highest NDCG on the orders of as many days before the first cutoff.
 */
public final class RecommendationTrial {
    /** Length of the lists. */
    static final int LENGTH = 20;

    private final List<LocalDate> cutoffs;
    private final int days;
    private final long seed;
    private final Watch watch;
    private final List<Approach> approaches;

    /**
     * A trial.
     *
     * @param days after each cutoff whose orders are foretold
     */
    public RecommendationTrial(List<LocalDate> cutoffs, int days, long seed, Learning learning, Watch watch) {
        if (cutoffs.isEmpty() || days < 1) {
            throw new IllegalArgumentException(
                    "There must be a cutoff (%s) and a day after it (%d).".formatted(cutoffs, days));
        }
        this.cutoffs = List.copyOf(cutoffs);
        this.days = days;
        this.seed = seed;
        this.watch = watch;
        this.approaches = List.of(new Blended(learning), new Popularity(), new ItemToItem(), new OwnPurchases());
    }

    /** Learns, recommends and counts. */
    public RecommendationTrialReport run(BasketHistory history) {
        LocalDate earlier = cutoffs.getFirst().minusDays(days);
        Map<String, Map<Task, Integer>> chosen = choose(history, earlier);
        Map<Task, List<Tried>> tried = new EnumMap<>(Task.class);
        for (Task task : Task.values()) {
            tried.put(
                    task,
                    approaches.stream()
                            .filter(approach -> approach.answers(task))
                            .map(approach -> new Tried(approach.name()))
                            .toList());
        }
        for (LocalDate cutoff : cutoffs) {
            Day day = day(history, cutoff);
            for (Approach approach : approaches) {
                watch.learns(approach.name(), cutoff);
                List<? extends Ranker> variants = approach.variants(day.known, cutoff, day.texts);
                tried.forEach((task, each) -> each.stream()
                        .filter(one -> one.name().equals(approach.name()))
                        .forEach(one -> one.take(
                                variants.get(Objects.requireNonNull(Objects.requireNonNull(chosen.get(approach.name()))
                                        .get(task))),
                                day.questions(task))));
            }
        }
        return RecommendationTrialReport.of(cutoffs, days, earlier, tried, seed);
    }

    private Map<String, Map<Task, Integer>> choose(BasketHistory history, LocalDate cutoff) {
        Day day = day(history, cutoff);
        Map<String, Map<Task, Integer>> chosen = new HashMap<>();
        for (Approach approach : approaches) {
            watch.learns(approach.name(), cutoff);
            List<? extends Ranker> variants = approach.variants(day.known, cutoff, day.texts);
            Map<Task, Integer> best = new EnumMap<>(Task.class);
            for (Task task : Task.values()) {
                best.put(task, approach.answers(task) ? best(variants, day.questions(task)) : 0);
            }
            chosen.put(approach.name(), best);
        }
        return chosen;
    }

    private static int best(List<? extends Ranker> variants, List<Question> questions) {
        int best = 0;
        double most = -1;
        for (int i = 0; i < variants.size(); i++) {
            Tried tried = new Tried("");
            tried.take(variants.get(i), questions);
            if (tried.ndcg() > most) {
                most = tried.ndcg();
                best = i;
            }
        }
        return best;
    }

    private Day day(BasketHistory history, LocalDate cutoff) {
        List<Basket> known = history.known(cutoff);
        return new Day(known, history.texts(cutoff), new Questions(known, cutoff, history.after(cutoff, days)), seed);
    }

    private record Day(List<Basket> known, TextLikeness texts, Questions source, long seed) {
        List<Question> questions(Task task) {
            return source.of(task, seed);
        }
    }

    /** Hears how far it is. */
    @FunctionalInterface
    public interface Watch {
        /** A way learns now. */
        void learns(String way, LocalDate cutoff);
    }
}
