package io.trendloom.decisions.recommendation.trial;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Ranks by the cosines to the items of the context.
 *
 * @param over what items have in common: orders or customers
 * @param shrink added below the fraction
 */
record CosineRanker(String over, double shrink, Counts counts, List<String> popular) implements Ranker {
    @Override
    public String variant() {
        return "over %s, shrunk by %.0f".formatted(over, shrink);
    }

    @Override
    public List<String> rank(Question question, int most) {
        double[] scores = new double[counts.items().size()];
        for (String item : question.context().items().keySet()) {
            Integer one = counts.numbers().get(item);
            for (int other = 0; one != null && other < scores.length; other++) {
                scores[other] += one == other ? 0 : counts.cosine(one, other, shrink);
            }
        }
        List<String> best = IntStream.range(0, scores.length)
                .filter(item -> scores[item] > 0)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer item) -> -scores[item]))
                .map(item -> counts.items().get(item))
                .toList();
        return Popularity.filled(best, popular, question, most);
    }
}
