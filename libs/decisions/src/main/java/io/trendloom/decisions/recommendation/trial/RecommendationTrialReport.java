package io.trendloom.decisions.recommendation.trial;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * What a trial found.
 *
 * @param cutoffs yyyy-mm-dd
 * @param days after each whose orders are foretold
 * @param variantsChosenAt cutoff of the earlier orders by which variants are chosen, yyyy-mm-dd
 */
public record RecommendationTrialReport(
        List<String> cutoffs, int days, String variantsChosenAt, List<Outcome> outcomes) {
    static RecommendationTrialReport of(
            List<LocalDate> cutoffs, int days, LocalDate earlier, Map<Task, List<Tried>> tried, long seed) {
        return new RecommendationTrialReport(
                cutoffs.stream().map(LocalDate::toString).toList(),
                days,
                earlier.toString(),
                tried.entrySet().stream()
                        .map(each -> outcome(each.getKey(), each.getValue(), seed))
                        .toList());
    }

    private static Outcome outcome(Task task, List<Tried> tried, long seed) {
        List<Answer> ours = tried.getFirst().answers();
        if (ours.isEmpty()) {
            throw new IllegalArgumentException(
                    "The orders after the cutoffs hold no question of the kind %s. Maybe the file names no order or customer."
                            .formatted(task));
        }
        return new Outcome(
                task,
                ours.size(),
                PairedDraws.of(ours, ours, Answer::recall).units(),
                tried.stream()
                        .map(way -> new Way(way.name(), way.variant(), way.recall(), way.ndcg()))
                        .toList(),
                tried.stream()
                        .skip(1)
                        .flatMap(rival -> Stream.of(
                                comparison("recall@20", rival, ours, Answer::recall, seed),
                                comparison("NDCG@20", rival, ours, Answer::ndcg, seed)))
                        .toList());
    }

    private static Comparison comparison(
            String measure, Tried rival, List<Answer> ours, ToDoubleFunction<Answer> of, long seed) {
        PairedDraws draws = PairedDraws.of(ours, rival.answers(), of);
        double[] interval = draws.interval(seed);
        return new Comparison(measure, rival.name(), draws.difference(), interval[0], interval[1]);
    }

    /**
     * What came of one task.
     *
     * @param questions asked
     * @param units customers, and orders without one
     * @param ways the recommender, then its rivals
     * @param comparisons of the recommender with each rival
     */
    public record Outcome(Task task, int questions, int units, List<Way> ways, List<Comparison> comparisons) {}

    /**
     * A way to recommend.
     *
     * @param variant the one chosen
     * @param recall recall@20, mean over the questions
     * @param ndcg NDCG@20, mean over the questions
     */
    public record Way(String name, String variant, double recall, double ndcg) {}

    /**
     * How much more the recommender reaches than a rival.
     *
     * @param low lower end of the 95 % interval over 1,000 draws of the units
     * @param high upper end
     */
    public record Comparison(String measure, String rival, double difference, double low, double high) {}
}
